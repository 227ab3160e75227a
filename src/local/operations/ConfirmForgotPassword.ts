import { checkCode, consumeCode } from '../messages/codes.ts'
import { clearFailures } from '../passwords/lockout.ts'
import { requireUnusedPassword } from '../passwords/passwordHistory.ts'
import { checkPassword } from '../passwords/passwordPolicy.ts'
import { setPassword } from '../passwords/storedPassword.ts'
import { callerContext, member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { countAttempt } from '../state/rateLimits.ts'
import { resolveUser } from '../users/resolvedUser.ts'

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
    const { id, user } = await resolveUser(context, Username)
    // Checked before the code, so that a rejected password costs no attempt and reveals nothing about the code.
    checkPassword(context.settings.passwordPolicy, Password)
    countAttempt(context, id, 'resetPassword')
    checkCode(context, id, 'forgotPassword', ConfirmationCode)
    if (!user) return {}

    // Checked after the code, so that no one else can try which passwords the user had.
    await requireUnusedPassword(context, user, Password)
    await setPassword(context, user, Password)
    consumeCode(context, id, 'forgotPassword')
    clearFailures(context, id)
    return {}
  },
}
