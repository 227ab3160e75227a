import { useEffect, useMemo, useRef } from 'react'
import { type Client, createClient } from '../../client/createClient.ts'
import { triggerDataFor } from '../../client/triggerData.ts'
import type { PoolChoice } from './poolgateProviderProps.ts'

/** Returns the provider's `client`, or creates one that keeps its identity while the ids and the endpoint are the same. */
export function useClient(props: PoolChoice): Client {
  const { userPoolId = '', clientId = '', endpoint } = props
  // A host may write these inline, and a sign-in must survive a render: each request reads them from the latest one.
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  return useMemo(
    () =>
      props.client ??
      createClient({
        userPoolId,
        clientId,
        endpoint,
        clientMetadata: (operation) => triggerDataFor(operation, latest.current.clientMetadata),
        validationData: (operation) => triggerDataFor(operation, latest.current.validationData),
      }),
    [props.client, userPoolId, clientId, endpoint],
  )
}
