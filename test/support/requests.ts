/** Records what a client sends. Free of Vitest and Node. */

export interface RecordedRequest {
  url: string
  /** A request to the pool's domain has its path: `/oauth2/token`. */
  operation: string
  input: Record<string, unknown>
  signal: AbortSignal
  init: RequestInit & { headers: Record<string, string>; signal: AbortSignal }
}

/** Returns a response in place of the service's, or `undefined` to let the service respond. */
export type Answer = (request: RecordedRequest) => Response | Promise<Response> | undefined

/** Returns the operation that a request's headers name, or an empty string. */
export const operationOf = (headers: HeadersInit | undefined): string =>
  new Headers(headers).get('x-amz-target')?.split('.')[1] ?? ''

/** The domain takes forms, the service JSON. */
const readInput = ({ headers, body }: RequestInit): Record<string, unknown> =>
  operationOf(headers) ? JSON.parse(String(body)) : Object.fromEntries(new URLSearchParams(String(body)))

/** Returns a `fetch` that records each request before it passes it on. */
export function recordRequests(send: (request: RecordedRequest) => Promise<Response>) {
  const requests: RecordedRequest[] = []
  const fetch = (url: unknown, init: RequestInit = {}): Promise<Response> => {
    const request: RecordedRequest = {
      url: String(url),
      operation: operationOf(init.headers) || new URL(String(url)).pathname,
      input: readInput(init),
      signal: init.signal as AbortSignal,
      init: init as RecordedRequest['init'],
    }
    requests.push(request)
    return send(request)
  }
  return { fetch, requests, operations: () => requests.map(({ operation }) => operation) }
}
