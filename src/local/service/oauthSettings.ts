import { isRegistrable } from '../oauth/registeredUrls.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Administration, Resource } from '../state/administration.ts'
import { STANDARD_SCOPES } from '../tokens/scopes.ts'
import { readAdministration } from './administrationOf.ts'

/** Returns the scopes that the resource servers of a pool define: `orders/read`. */
export const customScopes = ({ ResourceServer = {} }: Administration['resources']): string[] =>
  Object.values(ResourceServer).flatMap(({ Identifier, Scopes }) =>
    (Scopes as { ScopeName: string }[]).map(({ ScopeName }) => `${Identifier}/${ScopeName}`),
  )

/**
 * Checks the OAuth settings of an app client, in a call that creates or updates it.
 *
 * @param hasSecret Whether the client has a secret, or gets one.
 * @throws {Fault} InvalidOAuthFlowException, InvalidParameterException, ScopeDoesNotExistException.
 */
export function checkOAuthSettings(context: PoolContext, input: Resource, hasSecret: boolean): void {
  checkUrls(input)
  const flows = (input.AllowedOAuthFlows ?? []) as string[]
  const scopes = (input.AllowedOAuthScopes ?? []) as string[]
  const { allowedOAuthScopes } = context.settings
  const known = [...STANDARD_SCOPES, ...allowedOAuthScopes, ...customScopes(readAdministration(context).resources)]
  const unknown = scopes.find((scope) => !known.includes(scope))
  if (unknown !== undefined) throw new Fault('ScopeDoesNotExistException', `Invalid scope requested: ${unknown}`)
  if (input.AllowedOAuthFlowsUserPoolClient && !(flows.length && scopes.length)) {
    throw invalidFlow(
      'AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.',
    )
  }
  if (!flows.includes('client_credentials')) return
  const refused = 'client_credentials flow can not be selected'
  if (flows.length > 1) throw invalidFlow(`${refused} along with code flow or implicit flow.`)
  if (!hasSecret) throw invalidFlow(`${refused} if client does not have a client secret.`)
}

/** The URLs that a sign-in and a sign-out may return to. Other schemes could run code in the browser (docs/protocol.md §9.1). */
function checkUrls({ CallbackURLs, LogoutURLs, DefaultRedirectURI }: Resource): void {
  const callbackUrls = (CallbackURLs ?? []) as string[]
  const refused = [...callbackUrls, ...((LogoutURLs ?? []) as string[])].find((url) => !isRegistrable(url))
  if (refused !== undefined) {
    const reason = /^http:/i.test(refused)
      ? 'cannot use the HTTP protocol'
      : 'is not an absolute URL without a fragment'
    throw new Fault('InvalidParameterException', `${refused} ${reason}.`)
  }
  if (DefaultRedirectURI !== undefined && !callbackUrls.includes(String(DefaultRedirectURI))) {
    throw new Fault('InvalidParameterException', 'DefaultRedirectURI must be in the list of CallbackURLs.')
  }
}

const invalidFlow = (message: string) => new Fault('InvalidOAuthFlowException', message)
