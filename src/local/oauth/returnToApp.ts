import type { AuthorizeError } from './authorizeError.ts'
import type { ReturnAddress } from './authorizeRequest.ts'

/** Returns the URL that returns to the app with a code. */
export const urlWithCode = (address: ReturnAddress, code: string): string => withQuery(address, { code })

/** Returns the URL that returns to the app with an error (docs/protocol.md §13.2). */
export const urlWithError = (address: ReturnAddress, { code, message }: AuthorizeError): string =>
  withQuery(address, { ...(message && { error_description: message }), error: code })

/** Adds to the query of a registered URL, and leaves the rest of the URL unchanged. */
function withQuery({ redirectUri, state }: ReturnAddress, query: Record<string, string>): string {
  const added = new URLSearchParams({ ...query, ...(state !== undefined && { state }) })
  return `${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${added}`
}
