import { call } from '../../client/call.ts'
import { identify } from '../../client/identify.ts'
import { AuthError } from '../../errors.ts'
import { normalizeAttribute, normalizeUsername } from '../../poolConfig/normalizeInput.ts'
import { deliveryOf } from '../delivery.ts'
import type { FlowContext } from '../flowContext.ts'
import type { SignInState } from '../signIn/signInState.ts'
import { signInWithPassword } from '../signIn/signInWithPassword.ts'
import { autoSignIn } from './autoSignIn.ts'

/** The state of a sign-up. After the account is created, it continues as a sign-in. */
export type SignUpState = { step: 'details'; username?: string } | SignInState

/** Username and password, and each requested attribute keyed by its name. Without a password, the user signs in with codes. */
export interface DetailsValues {
  username: string
  newPassword?: string | undefined
  [attribute: string]: string | undefined
}

/**
 * Creates the account. Empty attributes are not sent.
 *
 * @throws {AuthError} `accountExists`, `passwordTooShort` and the like, `required`, `invalidEmail`, `signUpClosed` …
 */
export async function submitDetails(
  context: FlowContext,
  _state: Extract<SignUpState, { step: 'details' }>,
  { username: typed, newPassword, ...attributes }: DetailsValues,
  signal?: AbortSignal,
): Promise<SignUpState> {
  const { client, pool, pendingPassword } = context
  const username = await normalizeUsername(typed, pool)
  const UserAttributes = await Promise.all(
    Object.entries(attributes).map(async ([Name, value = '']) => ({
      Name,
      Value: await normalizeAttribute(Name, value),
    })),
  )
  try {
    const reply = await call(
      client,
      'SignUp',
      {
        ...(await identify(client, username)),
        ...(newPassword !== undefined && { Password: newPassword }),
        UserAttributes: UserAttributes.filter(({ Value }) => Value),
      },
      { signal },
    )
    if (reply.UserConfirmed) {
      if (newPassword === undefined) return { step: 'credentials', username, notice: 'confirmed' }
      return await autoSignIn(username, [() => signInWithPassword(context, { username }, newPassword, signal)])
    }
    if (newPassword !== undefined) pendingPassword.set(username, newPassword)
    const sentTo = deliveryOf(reply.CodeDeliveryDetails)
    return {
      step: 'confirmSignUp',
      username,
      ...(reply.Session && { session: reply.Session }),
      ...(sentTo && { sentTo }),
    }
  } catch (error) {
    if (!(error instanceof AuthError) || !MESSAGE_FAILURES.includes(error.code)) throw error
    if (newPassword !== undefined) pendingPassword.set(username, newPassword)
    return { step: 'confirmSignUp', username, delivery: 'notSent' }
  }
}

/** With these errors the account exists, and only sending its message failed (docs/protocol.md §2.2, §6.2). */
const MESSAGE_FAILURES: string[] = ['codeNotSent', 'tooManyAttempts']
