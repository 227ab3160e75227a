import { call } from '../../client/call.ts'
import { identify } from '../../client/identify.ts'
import { AuthError } from '../../errors.ts'
import { normalizeAttribute, normalizeUsername } from '../../poolConfig/normalizeInput.ts'
import { deliveryOf } from '../delivery.ts'
import type { FlowContext } from '../flowContext.ts'
import type { SignInState } from '../signIn/signInState.ts'
import { signInWithPassword } from '../signIn/signInWithPassword.ts'
import { autoSignIn } from './autoSignIn.ts'

/** Where a sign-up stands. Once the account is made, it goes on as a sign-in. */
export type SignUpState = { step: 'details'; username?: string } | SignInState

/** User name and password, and each attribute that was asked under its own name. */
export interface DetailsValues {
  username: string
  newPassword: string
  [attribute: string]: string
}

/**
 * Makes the account. An attribute left empty is not sent.
 *
 * @throws {AuthError} `accountExists`, `passwordTooShort` and its kin, `required`, `invalidEmail`, `signUpClosed` …
 */
export async function submitDetails(
  context: FlowContext,
  _state: Extract<SignUpState, { step: 'details' }>,
  { username: typed, newPassword, ...attributes }: DetailsValues,
  signal?: AbortSignal,
): Promise<SignUpState> {
  const { client, pendingPassword } = context
  const username = normalizeUsername(typed)
  try {
    const reply = await call(
      client,
      'SignUp',
      {
        ...(await identify(client, username)),
        Password: newPassword,
        UserAttributes: Object.entries(attributes)
          .map(([Name, value]) => ({ Name, Value: normalizeAttribute(value) }))
          .filter(({ Value }) => Value),
      },
      { signal },
    )
    if (reply.UserConfirmed) {
      return await autoSignIn(username, [() => signInWithPassword(context, username, newPassword, signal)])
    }
    pendingPassword.set(username, newPassword)
    const sentTo = deliveryOf(reply.CodeDeliveryDetails)
    return {
      step: 'confirmSignUp',
      username,
      ...(reply.Session && { session: reply.Session }),
      ...(sentTo && { sentTo }),
    }
  } catch (error) {
    if (!(error instanceof AuthError) || !LEAVES_AN_ACCOUNT.includes(error.code)) throw error
    pendingPassword.set(username, newPassword)
    return { step: 'confirmSignUp', username, delivery: 'notSent' }
  }
}

/** The account was made, only its message hit a limit or a fault (reference 2.2, 6.2). */
const LEAVES_AN_ACCOUNT: string[] = ['codeNotSent', 'tooManyAttempts']
