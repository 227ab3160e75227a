import { isExpired, type PendingRequest } from './pendingRequest.ts'

/** What the domain adds to the URL of the app. */
const PARAMETERS = ['code', 'state', 'error', 'error_description', 'iss']

/** The domain's answer to a pending request. */
export interface Callback {
  readonly request: PendingRequest
  readonly parameters: URLSearchParams
  /** The URL without the answer. */
  readonly cleanUrl: string
}

/**
 * Returns the answer to the pending request, if the address is one: on the path of its redirect URI and with its `state`. An error may
 * lack the `state` (docs/protocol.md §9.1). Every other address is left alone: it may be that of another library.
 *
 * An exchange that a reload interrupted is an answer without parameters.
 */
export function findCallback(address: string, request: PendingRequest | undefined, now: number): Callback | undefined {
  if (request?.isExchanging) {
    return address === request.redirectUri
      ? { request, parameters: new URLSearchParams(), cleanUrl: address }
      : undefined
  }
  if (!request || !URL.canParse(request.redirectUri)) return undefined
  const url = new URL(address)
  const target = new URL(request.redirectUri)
  if (url.origin !== target.origin || url.pathname !== target.pathname) return undefined

  const parameters = new URLSearchParams(url.search)
  const isError = parameters.has('error') || parameters.has('error_description')
  const isAnswer = parameters.has('state')
    ? parameters.get('state') === request.state && (isError || parameters.has('code'))
    : isError && !isExpired(request, now)
  if (!isAnswer) return undefined
  for (const name of PARAMETERS) url.searchParams.delete(name)
  return { request, parameters, cleanUrl: url.href }
}
