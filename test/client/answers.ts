/** Responses in the service's formats (docs/protocol.md §1.2, §1.3). */
export const answer = (body: unknown = {}): Response => new Response(JSON.stringify(body))

export const refusal = (fault: string, message = '', status = 400): Response =>
  new Response(JSON.stringify({ __type: fault, message }), { status })

export const html = (status: number): Response =>
  new Response('<!doctype html><title>Proxy</title>', { status, headers: { 'content-type': 'text/html' } })

export const empty = (status: number): Response => new Response('', { status })

/** Fails as the browser's `fetch` does without a network. */
export const offline = (): never => {
  throw new TypeError('Failed to fetch')
}
