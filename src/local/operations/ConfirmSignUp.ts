import { continueAfterSignUp, findSignUpSession } from '../authentication/signInAfterSignUp.ts'
import { checkCode, consumeCode } from '../messages/codes.ts'
import { callerContext, member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { countAttempt } from '../state/rateLimits.ts'
import { confirmUser, requireUnconfirmed } from '../users/confirmUser.ts'
import { resolveUser } from '../users/resolvedUser.ts'
import { verifyAttribute } from '../users/verifyAttribute.ts'

export const ConfirmSignUp: WireOperation<'ConfirmSignUp'> = {
  authorization: 'client',
  input: {
    ClientId: required(member.clientId),
    Username: required(member.username),
    ConfirmationCode: required(member.code),
    SecretHash: member.secret,
    ForceAliasCreation: member.boolean,
    Session: member.session,
    ...callerContext,
  },
  async run(context, { Username, ConfirmationCode, ForceAliasCreation, Session }) {
    const { id, user } = await resolveUser(context, Username)
    if (user) requireUnconfirmed(user)
    countAttempt(context, id, 'ConfirmSignUp')
    const { attribute } = checkCode(context, id, 'signUp', ConfirmationCode)
    // Not reached: an unknown user has no code, so checkCode throws.
    if (!user) return {}

    const session = Session === undefined ? undefined : findSignUpSession(context, Session, user)
    if (attribute) verifyAttribute(context, user, attribute, ForceAliasCreation)
    consumeCode(context, id, 'signUp')
    confirmUser(context, user)
    return session ? { Session: continueAfterSignUp(context, session) } : {}
  },
}
