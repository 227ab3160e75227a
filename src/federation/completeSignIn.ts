import { AuthError } from '../errors.ts'
import type { Session } from '../session/session.ts'
import { readUser, type User } from '../session/tokens.ts'
import type { AuthenticationResult } from '../wire/operations.ts'
import type { Callback } from './callback.ts'
import { readCallbackError } from './callbackError.ts'
import { checkSettings } from './checkSettings.ts'
import { exchangeCode } from './exchangeCode.ts'
import type { FederationContext } from './federationContext.ts'
import { writeLastProvider } from './lastProvider.ts'
import { leaveAgain } from './leaveApp.ts'
import { isExpired } from './pendingRequest.ts'

/** How an answer of the domain ends: signed in, canceled by the user, or with another request that has left already. */
export type Completion = { is: 'signedIn'; user: User } | { is: 'canceled' } | { is: 'leftAgain' }

/**
 * Completes the sign-in that an answer of the domain belongs to. A failure leaves the session as it is.
 *
 * @throws {AuthError} by docs/protocol.md §13.2, `challengeExpired`, `untrustedServer`, `differentAccount` …
 */
export async function completeSignIn(context: FederationContext, callback: Callback): Promise<Completion> {
  const { request, parameters } = callback
  if (isExpired(request, Date.now())) throw new AuthError('challengeExpired', { fault: 'ExpiredRequest' })
  const settings = checkSettings(context.settings, context.page.location)
  if (!parameters.has('code') || parameters.has('error')) return completeError(context, callback)
  const tokens = await exchangeCode(context.session.client, settings.origin, callback)
  const { session, page } = context
  const user = startSession(session, request.subject, tokens)
  if (request.provider !== undefined) writeLastProvider(session.client, page, request.provider)
  return { is: 'signedIn', user }
}

async function completeError(context: FederationContext, { request, parameters }: Callback): Promise<Completion> {
  const outcome = readCallbackError(parameters)
  if (outcome.is === 'error') throw outcome.error
  if (outcome.is === 'canceled') return { is: 'canceled' }
  if (request.isRetry) throw new AuthError('accountExists', { fault: 'AlreadyLinked' })
  const stays = await leaveAgain(context, request)
  return { is: stays ? 'canceled' : 'leftAgain' }
}

/** @param subject The user who reauthenticates, and can't be exchanged for another one. */
function startSession(session: Session, subject: string | undefined, tokens: AuthenticationResult): User {
  try {
    if (subject !== undefined && readUser(tokens).sub !== subject) throw new AuthError('differentAccount')
    return session.start(tokens)
  } catch (error) {
    session.discard(tokens)
    throw error
  }
}
