import { createClient } from 'poolgate/client'
import { type RecordedRequest, recordRequests } from './requests.ts'
import { untilAborted } from './responses.ts'

/** Returns the service's response to a request. The number counts requests from 1. */
export type Responder = (request: RecordedRequest, count: number) => Response | Promise<Response>

export const userPoolId = 'eu-west-1_Ab12Cd34E'
export const clientId = '1example23456789'

/** Creates a client without a pool. Its `fetch` records requests, returns given responses, and rejects on abort as the real one does. */
export function fakeService(respond: Responder) {
  const {
    fetch: record,
    requests,
    operations,
  } = recordRequests((request) => {
    const response = Promise.resolve().then(() => respond(request, requests.length))
    return Promise.race([response, untilAborted(request.signal)])
  })
  const fetch = async (url: unknown, init?: RequestInit): Promise<Response> => {
    init?.signal?.throwIfAborted()
    return record(url, init)
  }
  return { client: createClient({ userPoolId, clientId, fetch }), fetch, requests, operations }
}
