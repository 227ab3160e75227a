import { useCallback, useEffect, useInsertionEffect, useRef } from 'react'
import { notifyHost } from '../../async/notifyHost.ts'
import { listenToRequests } from '../../client/requestListeners.ts'
import type { FlowContext } from '../../flows/flowContext.ts'
import type { PoolgateEvent } from '../../hooks/poolgateEvent.ts'
import type { PoolgateProviderProps } from './poolgateProviderProps.ts'

/** Reports the requests of a provider's client and session to its `onEvent`. Returns a stable function for other events. */
export function useEvents(
  onEvent: PoolgateProviderProps['onEvent'],
  { client, session }: FlowContext,
): (event: PoolgateEvent) => void {
  const latest = useRef(onEvent)
  // Before the effects of the children, which report the steps that they show.
  useInsertionEffect(() => {
    latest.current = onEvent
  })
  useEffect(() => {
    // A session may be shared with another provider, whose client it then uses.
    const clients = new Set([client, session.client])
    const endings = [...clients].map((each) => listenToRequests(each, latest))
    return () => {
      for (const end of endings) end()
    }
  }, [client, session])
  return useCallback((event) => notifyHost(latest.current, Object.freeze(event)), [])
}
