import { raceAbort } from '../../async/raceAbort.ts'

/** Converts a request handler to a `fetch`, which resolves with the handler's response and rejects when the request is aborted. */
export function createFetch(handle: (request: Request) => Promise<Response>): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    request.signal.throwIfAborted()
    const response = await raceAbort(handle(request), request.signal)
    if (response.type === 'error') throw new TypeError('Failed to fetch')
    return response
  }
}
