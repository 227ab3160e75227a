import { call } from '../client/call.ts'
import { identifyInChallenge } from '../client/identify.ts'
import type { FlowContext } from './context.ts'
import { orStartAgain } from './orStartAgain.ts'
import { advance } from './signIn.ts'
import type { At, SignInState } from './signInState.ts'
import { normalizeAttribute } from './username.ts'

/** The new password, and a value for each of the state's `missing` attributes under its own name. */
export interface NewPasswordAnswer {
  newPassword: string
  [attribute: string]: string
}

/**
 * Sets the password that replaces a temporary one, and what the pool still wants to know (reference 3.7).
 * A session that has expired meanwhile leads back to the start, with the name kept.
 *
 * @throws {AuthError} `passwordTooShort` and its kin, `passwordUsedBefore`, `required` …
 */
export function submitNewPassword(
  context: FlowContext,
  state: At<'newPassword'>,
  { newPassword, ...attributes }: NewPasswordAnswer,
  signal?: AbortSignal,
): Promise<SignInState> {
  return orStartAgain(state.username, async () => {
    const { client } = context
    const { username, userId = username } = state
    const reply = await call(
      client,
      'RespondToAuthChallenge',
      {
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        ClientId: client.clientId,
        Session: state.session,
        ChallengeResponses: {
          ...(await identifyInChallenge(client, userId)),
          NEW_PASSWORD: newPassword,
          ...Object.fromEntries(
            state.missing.map((name) => [`userAttributes.${name}`, normalizeAttribute(attributes[name] ?? '')]),
          ),
        },
      },
      { signal },
    )
    return advance(context, { username, userId }, reply, signal)
  })
}
