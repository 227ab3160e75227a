import { useEffect, useMemo, useRef, useState } from 'react'
import { createFlowContext, type FlowContext } from '../../flows/flowContext.ts'
import { deviceName } from '../../messages/deviceName.ts'
import type { StartMessages } from '../../messages/messages.ts'
import type { PoolConfig } from '../../poolConfig/poolConfig.ts'
import { retainSession, sharedSession } from '../../session/sharedSession.ts'
import type { StorageChoice } from '../../session/storage.ts'
import type { PoolgateProviderProps } from './poolgateProviderProps.ts'
import { useClient } from './useClient.ts'

/** Creates the client and the flow context of a provider, with the session of the page. They change only if the pool or the auth flow does. */
export function useFlowContext(props: PoolgateProviderProps, messages: StartMessages): FlowContext {
  const { authFlow, passwordChallenge, preferredChallenge, legacyRefresh, reauthenticateAfter } = props
  const [sessionOptions] = useState(() => ({
    storage: props.storage ?? ('tab' as StorageChoice),
    timeouts: props.timeouts,
    refreshTokens: props.refreshTokens,
    revokeTokens: props.revokeTokens,
  }))
  const { storage } = sessionOptions
  // Messages change with the language; a sign-in must survive that.
  const latestMessages = useRef(messages)
  useEffect(() => {
    latestMessages.current = messages
  }, [messages])
  const pool = useStablePool(props.pool)
  const client = useClient(props)
  const session = useMemo(
    () => sharedSession(client, { ...sessionOptions, legacyRefresh, isOwnClient: client === props.client }),
    [client, sessionOptions, legacyRefresh, props.client],
  )
  useEffect(() => retainSession(session), [session])
  return useMemo(
    () =>
      createFlowContext({
        client,
        session,
        pool,
        authFlow,
        passwordChallenge,
        preferredChallenge,
        reauthenticateAfter,
        nameDevice: (parts) => deviceName(parts, latestMessages.current),
        deviceStorage: storage === 'tab' ? 'browser' : storage,
      }),
    [client, session, pool, authFlow, passwordChallenge, preferredChallenge, reauthenticateAfter, storage],
  )
}

/** Returns the same object while the settings are the same: a host may write them inline, and a sign-in must survive a render. */
function useStablePool(pool: PoolConfig | undefined): PoolConfig {
  const text = JSON.stringify(pool ?? {})
  return useMemo(() => JSON.parse(text), [text])
}
