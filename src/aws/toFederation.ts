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

/** Reads the domain, identity providers, URLs and scopes of an app client. Without a domain or identity providers there are none. */
export function toFederation(userPool: UserPoolType, client: UserPoolClientType, region: string): Federation {
  const names = client.SupportedIdentityProviders?.filter((name) => name !== 'COGNITO') ?? []
  if (!names.length) return { props: {}, warnings: [] }
  const { CallbackURLs = [], LogoutURLs = [] } = client
  const domain = domainOf(userPool, region)
  const props = omitUndefined({
    domain,
    providers: names.map(toChoice),
    redirectUri: onlyOne(CallbackURLs),
    signOutUri: onlyOne(LogoutURLs),
    oauthScopes: scopesOf(client),
  })
  return {
    props: domain ? props : {},
    warnings: [...settingWarnings(client, domain), ...urlWarnings(CallbackURLs, LogoutURLs)],
  }
}

function domainOf({ CustomDomain, Domain }: UserPoolType, region: string): string | undefined {
  if (CustomDomain) return CustomDomain
  return Domain ? `${Domain}.auth.${region}.amazoncognito.com` : undefined
}

const toChoice = (name: string): NonNullable<PoolFile['providers']>[number] =>
  BUILT_IN.find((known) => known === name) ?? { name }

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
