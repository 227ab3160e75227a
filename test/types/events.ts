import type { PoolgateEvent } from 'poolgate'
import type { RequestEvent } from 'poolgate/client'

/** `npm run typecheck` checks here that `type` tells events apart. Nothing runs. */

export function describe(event: PoolgateEvent): string {
  switch (event.type) {
    case 'request':
      return `${event.operation} ${event.duration} ${event.code ?? 'ok'} ${event.requestId ?? ''}`
    case 'step':
      // @ts-expect-error: a step has no duration.
      return event.step + event.duration
    default:
      return event satisfies never
  }
}

export const isInitiateAuth = ({ operation }: RequestEvent) => operation === 'InitiateAuth'

// @ts-expect-error: the service has no such operation.
export const isSignIn = ({ operation }: RequestEvent) => operation === 'SignIn'
