import { AuthError } from '../errors.ts'
import type { Client } from './createClient.ts'
import type { RequestEvent } from './requestEvent.ts'
import { reportRequest } from './requestListeners.ts'

/** An id has a dash, unlike codes and most usernames, and none of the characters of addresses and tokens. */
const REQUEST_ID = /^(?=.*-)[\w-]{1,64}$/

/** Starts to measure a request. Call `receive` with its response, and `end` once, with the error if it failed. */
export function measureRequest(client: Client, operation: RequestEvent['operation']) {
  const startedAt = performance.now()
  let requestId: string | null = null
  return {
    receive: (response: Response) => {
      // A host app's own `fetch` may respond with less than a Response.
      requestId = response.headers?.get('x-amzn-requestid') ?? null
    },
    end: (error?: unknown) => {
      const event: RequestEvent = {
        type: 'request',
        operation,
        duration: Math.round(performance.now() - startedAt),
        ...(error !== undefined && describeError(error)),
        ...(requestId !== null && REQUEST_ID.test(requestId) && { requestId }),
      }
      reportRequest(client, event)
    },
  }
}

const describeError = (error: unknown): Pick<RequestEvent, 'code' | 'retryable'> =>
  error instanceof AuthError ? { code: error.code, retryable: error.retryable } : { code: 'unknown', retryable: false }
