import { warnDeveloper } from '../client/warnDeveloper.ts'
import { AuthError } from '../errors.ts'
import type { AppPage } from './appPage.ts'
import { domainOrigin, isSecure } from './domainOrigin.ts'
import type { FederationSettings } from './federationSettings.ts'

/** The scope that every account operation needs (docs/protocol.md §9.1). */
const ADMIN_SCOPE = 'aws.cognito.signin.user.admin'

const DEFAULT_SCOPES = ['openid', 'email', 'profile', 'phone', ADMIN_SCOPE]

/** Settings that a request can be built from. */
export interface CheckedSettings {
  /** The origin of the domain. */
  readonly origin: string
  readonly redirectUri: string
  readonly oauthScopes: readonly string[]
  readonly navigate: NonNullable<FederationSettings['navigate']>
}

/**
 * Checks the settings of a sign-in, and warns the developer of what can't work.
 *
 * @param location That of the app.
 * @throws {AuthError} `misconfigured`.
 */
export function checkSettings(settings: FederationSettings, location: AppPage['location']): CheckedSettings {
  const { redirectUri, oauthScopes = DEFAULT_SCOPES } = settings
  const origin = requireOrigin(settings)
  if (redirectUri === undefined || !isCallbackUrl(redirectUri)) {
    throw refuse(
      'redirectUri of PoolgateProvider must be an absolute https URL of this app without a fragment (http on a loopback address), such as https://app.example.com/callback. Add the same URL to the allowed callback URLs of the app client.',
    )
  }
  const redirectOrigin = new URL(redirectUri).origin
  if (redirectOrigin !== location.origin) {
    throw refuse(
      `redirectUri of PoolgateProvider belongs to ${redirectOrigin}, but this page to ${location.origin}: a sign-in would never return here. Pass a URL of this origin, and add it to the allowed callback URLs of the app client.`,
    )
  }
  if (!oauthScopes.includes('openid')) {
    throw refuse(
      'oauthScopes of PoolgateProvider lacks openid, without which there is no ID token. Add it, and allow it for the app client (AllowedOAuthScopes).',
    )
  }
  if (!oauthScopes.includes(ADMIN_SCOPE)) {
    warnDeveloper(
      `oauthScopes of PoolgateProvider lacks ${ADMIN_SCOPE}: the account screens can't work for users of identity providers. Add it, and allow it for the app client (AllowedOAuthScopes).`,
    )
  }
  return { origin, redirectUri, oauthScopes, navigate: navigateOf(settings, location) }
}

/** Returns the origin of the domain. @throws {AuthError} `misconfigured`. */
export function requireOrigin({ domain = '' }: FederationSettings): string {
  const origin = domainOrigin(domain)
  if (origin !== undefined) return origin
  throw refuse(
    'domain of PoolgateProvider must be the host name of the pool\'s domain, such as auth.example.com or example.auth.eu-west-1.amazoncognito.com, or the origin of a local pool. See "Domain" in the Cognito console.',
  )
}

export const navigateOf = (
  { navigate }: FederationSettings,
  location: AppPage['location'],
): CheckedSettings['navigate'] => navigate ?? ((url) => location.assign(url))

/** Returns whether the service would register a URL for a web app (docs/protocol.md §9.1). */
const isCallbackUrl = (text: string): boolean => URL.canParse(text) && !text.includes('#') && isSecure(new URL(text))

function refuse(warning: string): AuthError {
  warnDeveloper(warning)
  return new AuthError('misconfigured', { fault: 'InvalidFederationSettings' })
}
