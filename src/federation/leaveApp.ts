import { warnDeveloper } from '../client/warnDeveloper.ts'
import { requireWebCrypto } from '../client/webCrypto.ts'
import { bytesToBase64Url } from '../encoding/base64.ts'
import { randomBytes } from '../encoding/bytes.ts'
import { AuthError } from '../errors.ts'
import type { AppPage } from './appPage.ts'
import { authorizeUrl } from './authorizeUrl.ts'
import { type CheckedSettings, checkSettings } from './checkSettings.ts'
import { companyIdentifier } from './companyIdentifier.ts'
import { type FederationContext, IDLE } from './federationContext.ts'
import type { ProviderSignInOptions, SignInTarget } from './federationSettings.ts'
import type { PendingRequest } from './pendingRequest.ts'
import { safeReturnTo } from './returnTo.ts'
import { toAuthError } from './toAuthError.ts'

/** Leaves for an identity provider, by way of the pool's domain. A failure becomes the error of the state. */
export async function leaveApp(
  context: FederationContext,
  target: SignInTarget,
  options: ProviderSignInOptions,
): Promise<void> {
  try {
    const stays = await leaveForProvider(context, target, options)
    if (stays) context.change(IDLE)
  } catch (error) {
    context.change({ pending: undefined, error: toAuthError(error) })
  }
}

/**
 * @returns Whether the page stays: the host's `navigate` has shown the domain in the page, and the user is back.
 * @throws {AuthError} `misconfigured`, `invalidEmail`, `notOffered` if the browser has no storage, `sessionEnded` if no one is signed in who
 * could reauthenticate.
 */
async function leaveForProvider(
  context: FederationContext,
  target: SignInTarget,
  options: ProviderSignInOptions,
): Promise<boolean> {
  requireWebCrypto()
  const settings = checkSettings(context.settings, context.page.location)
  const choice =
    'provider' in target ? { provider: target.provider } : { identifier: companyIdentifier(target.companyEmail) }
  const user = options.reauthenticate ? requireUser(context) : undefined
  const request: PendingRequest = {
    ...secrets(),
    ...choice,
    startedAt: Date.now(),
    redirectUri: settings.redirectUri,
    returnTo: checkedReturnTo(context.page, options.returnTo),
    ...(user && { subject: user.sub }),
  }
  return leave(context, settings, request, 'companyEmail' in target ? target.companyEmail.trim() : user?.email)
}

/** Leaves again for the provider of a request, in place of an error that the next attempt resolves. */
export async function leaveAgain(context: FederationContext, request: PendingRequest): Promise<boolean> {
  const settings = checkSettings(context.settings, context.page.location)
  return leave(context, settings, { ...request, ...secrets(), startedAt: Date.now(), isRetry: true }, undefined)
}

/** Everything of a request that no one may guess: 32 random bytes each, in characters that survive being encoded twice. */
const secrets = () => ({ state: randomText(), nonce: randomText(), verifier: randomText() })
const randomText = () => bytesToBase64Url(randomBytes(32))

function requireUser({ session }: FederationContext) {
  const state = session.getState()
  if (state.status !== 'signedIn') throw new AuthError('sessionEnded')
  return state.user
}

function checkedReturnTo({ location }: AppPage, path?: string): string {
  const { pathname, search, hash } = new URL(location.href)
  const safePath = safeReturnTo(path ?? `${pathname}${search}${hash}`, location.origin)
  if (safePath === undefined) {
    warnDeveloper(
      "returnTo must be a path of this page's origin, such as /orders?open=1. The user returns to / instead.",
    )
  }
  return safePath ?? '/'
}

async function leave(
  { session, store }: FederationContext,
  { origin, oauthScopes, navigate }: CheckedSettings,
  request: PendingRequest,
  loginHint: string | undefined,
): Promise<boolean> {
  const url = await authorizeUrl({ origin, clientId: session.client.clientId, scopes: oauthScopes, request, loginHint })
  if (!store.write(request)) {
    warnDeveloper('Sign-in with identity providers needs sessionStorage, which this browser blocks.')
    throw new AuthError('notOffered', { fault: 'NoStorage' })
  }
  const visit: unknown = navigate(url)
  await visit
  return visit instanceof Promise
}
