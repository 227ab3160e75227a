/** The service's responses in the shapes of docs/protocol.md §1.2 and §1.3, and missing responses. */

export const json = (body: unknown = {}, status = 200): Response => new Response(JSON.stringify(body), { status })

export const fault = (name: string, message = '', status = 400): Response => json({ __type: name, message }, status)

export const html = (status: number): Response =>
  new Response('<!doctype html><title>Proxy</title>', { status, headers: { 'content-type': 'text/html' } })

export const empty = (status: number): Response => new Response('', { status })

/** Fails as the browser's `fetch` does without a network. */
export const networkError = (): never => {
  throw new TypeError('Failed to fetch')
}

/** Rejects as the browser's `fetch` does, once the request is aborted. */
export const untilAborted = (signal: AbortSignal | null | undefined): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason))
  })

/** Never responds. Rejects once the request is aborted. */
export const noResponse = (request?: { signal: AbortSignal }): Promise<never> => untilAborted(request?.signal)
