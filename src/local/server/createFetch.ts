/** `handle` in the shape of `fetch`: resolves with whatever is answered, rejects when aborted. */
export function createFetch(handle: (request: Request) => Promise<Response>): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const { signal } = request
    signal.throwIfAborted()
    let abort = () => {}
    const aborted = new Promise<never>((_, reject) => {
      abort = () => reject(signal.reason)
      signal.addEventListener('abort', abort, { once: true })
    })
    try {
      const response = await Promise.race([handle(request), aborted])
      if (response.type === 'error') throw new TypeError('Failed to fetch')
      return response
    } finally {
      signal.removeEventListener('abort', abort)
    }
  }
}
