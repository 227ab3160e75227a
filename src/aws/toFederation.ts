import type { UserPoolClientType, UserPoolType } from '@aws-sdk/client-cognito-identity-provider'
import { omitUndefined } from './omitUndefined.ts'
import type { PoolFile } from './poolFile.ts'

/** The provider's props for sign-in with identity providers, and what can't work, in sentences for the developer. */
export interface Federation {
  props: Pick<PoolFile, 'domain' | 'providers' | 'redirectUri' | 'signOutUri' | 'oauthScopes'>
  warnings: string[]
}

const BUILT_IN = ['Google', 'SignInWithApple', 'Facebook', 'LoginWithAmazon'] as const
const ADMIN_SCOPE = 'aws.cognito.signin.user.admin'
/** What the provider requests by default. */
const DEFAULT_SCOPES = ['openid', 'email', 'profile', 'phone', ADMIN_SCOPE]

/** The identifiers of the pool's own providers, by their names. */
export type Identifiers = ReadonlyMap<string, readonly string[]>

/**
 * Reads the domain, identity providers, URLs and scopes of an app client. Without a domain or identity providers there are none.
 *
 * @param identifiers Those that could be read.
 */
export function toFederation(
  userPool: UserPoolType,
  client: UserPoolClientType,
  region: string,
  identifiers: Identifiers = new Map(),
): Federation {
  const names = client.SupportedIdentityProviders?.filter((name) => name !== 'COGNITO') ?? []
  if (!names.length) return { props: {}, warnings: [] }
  const { CallbackURLs = [], LogoutURLs = [] } = client
  const domain = domainOf(userPool, region)
  const props = omitUndefined({
    domain,
    providers: names.map((name) => toChoice(name, identifiers.get(name))),
    redirectUri: onlyOne(CallbackURLs),
    signOutUri: onlyOne(LogoutURLs),
    oauthScopes: scopesOf(client),
  })
  return {
    props: domain ? props : {},
    warnings: [
      ...settingWarnings(client, domain),
      ...urlWarnings(CallbackURLs, LogoutURLs),
      ...identifierWarnings(identifiers),
    ],
  }
}

function domainOf({ CustomDomain, Domain }: UserPoolType, region: string): string | undefined {
  if (CustomDomain) return CustomDomain
  return Domain ? `${Domain}.auth.${region}.amazoncognito.com` : undefined
}

/** Returns the names of an app client's own SAML and OIDC providers, which may have identifiers. */
export const companyProvidersOf = ({ SupportedIdentityProviders: names = [] }: UserPoolClientType): string[] =>
  names.filter((name) => !['COGNITO', ...BUILT_IN].includes(name))

const toChoice = (name: string, identifiers: readonly string[] = []): NonNullable<PoolFile['providers']>[number] =>
  BUILT_IN.find((known) => known === name) ?? { name, ...(identifiers.length > 0 && { identifiers: [...identifiers] }) }

const onlyOne = (urls: readonly string[]): string | undefined => (urls.length === 1 ? urls[0] : undefined)

/** Returns the scopes to request if the app client doesn't allow all the default ones. */
function scopesOf({ AllowedOAuthScopes: allowed = [] }: UserPoolClientType): string[] | undefined {
  const scopes = DEFAULT_SCOPES.filter((scope) => allowed.includes(scope))
  return scopes.length === DEFAULT_SCOPES.length || !scopes.length ? undefined : scopes
}

function settingWarnings(client: UserPoolClientType, domain: string | undefined): string[] {
  const { AllowedOAuthFlows = [], AllowedOAuthFlowsUserPoolClient, AllowedOAuthScopes = [], ClientSecret } = client
  const allowsCode = AllowedOAuthFlowsUserPoolClient && AllowedOAuthFlows.includes('code')
  return [
    ...(domain ? [] : ["The pool has no domain. Create one, or users can't sign in with identity providers."]),
    ...(allowsCode ? [] : ["The app client doesn't allow the authorization code grant (AllowedOAuthFlows)."]),
    ...(ClientSecret ? ["The app client has a secret, which a browser can't keep. Use one without."] : []),
    ...(AllowedOAuthScopes.includes('openid')
      ? []
      : ["The app client doesn't allow the scope openid (AllowedOAuthScopes)."]),
    ...(AllowedOAuthScopes.includes(ADMIN_SCOPE)
      ? []
      : [
          `The app client doesn't allow the scope ${ADMIN_SCOPE}: the account screens can't work for users of identity providers.`,
        ]),
  ]
}

function urlWarnings(callbackUrls: readonly string[], logoutUrls: readonly string[]): string[] {
  return [
    ...(callbackUrls.length ? [] : ['The app client has no callback URL (CallbackURLs).']),
    ...(callbackUrls.length > 1
      ? [`The app client has several callback URLs. Pass one as redirectUri: ${callbackUrls.join(', ')}`]
      : []),
    ...(logoutUrls.length > 1
      ? [`The app client has several sign-out URLs. Pass one as signOutUri: ${logoutUrls.join(', ')}`]
      : []),
  ]
}

/** The sign-in by company email looks for the domain of an email address. */
function identifierWarnings(identifiers: Identifiers): string[] {
  const isDomain = (identifier: string) => /^[\w-]+(?:\.[\w-]+)+$/.test(identifier)
  return [...identifiers]
    .filter(([, texts]) => texts.length > 0 && !texts.some(isDomain))
    .map(
      ([name, texts]) =>
        `No identifier of the identity provider ${name} is a domain, such as example.com, so that the sign-in by company email doesn't find it: ${texts.join(', ')}`,
    )
}
