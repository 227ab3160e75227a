import { checkCode, spendCode } from '../codes.ts'
import { countAttempt } from '../hourlyLimits.ts'
import { callerContext, member, required } from '../inputMember.ts'
import { forgetFailures } from '../lockout.ts'
import type { WireOperation } from '../operation.ts'
import { checkPassword } from '../passwordPolicy.ts'
import { setPassword } from '../passwords.ts'
import { findSubject } from '../subject.ts'

export const ConfirmForgotPassword: WireOperation<'ConfirmForgotPassword'> = {
  authorization: 'client',
  input: {
    ClientId: required(member.clientId),
    Username: required(member.username),
    ConfirmationCode: required(member.code),
    Password: required(member.password),
    SecretHash: member.secret,
    ...callerContext,
  },
  async run(context, { Username, ConfirmationCode, Password }) {
    const { id, user } = await findSubject(context, Username)
    // Before the code, so that a password to be chosen anew costs no try and tells nothing about the code.
    checkPassword(context.settings.passwordPolicy, Password)
    countAttempt(context, id, 'resetPassword')
    checkCode(context, id, 'forgotPassword', ConfirmationCode)
    if (!user) return {}

    await setPassword(context, user, Password)
    spendCode(context, id, 'forgotPassword')
    forgetFailures(context, id)
    return {}
  },
}
