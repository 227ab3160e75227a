import { attemptPassword } from '../passwords/passwordAttempt.ts'
import { requireUnusedPassword } from '../passwords/passwordHistory.ts'
import { checkPassword } from '../passwords/passwordPolicy.ts'
import { isCorrectPassword, setPassword } from '../passwords/storedPassword.ts'
import { Fault } from '../server/fault.ts'
import { member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { countAttempt } from '../state/rateLimits.ts'
import { requireAccessToken } from '../tokens/accessTokens.ts'
import { resolvedUserOf } from '../users/resolvedUser.ts'

export const ChangePassword: WireOperation<'ChangePassword'> = {
  authorization: 'accessToken',
  input: {
    AccessToken: required(member.token),
    PreviousPassword: member.password,
    ProposedPassword: required(member.password),
  },
  async run(context, { AccessToken, PreviousPassword = '', ProposedPassword }) {
    const user = await requireAccessToken(context, AccessToken)
    if (user.status === 'EXTERNAL_PROVIDER') {
      throw new Fault('NotAuthorizedException', 'User is not authorized to change password')
    }
    countAttempt(context, user.sub, 'ChangePassword')
    const resolvedUser = resolvedUserOf(context, { subject: user.sub })
    if (user.password) {
      await attemptPassword(context, resolvedUser, () => isCorrectPassword(context, resolvedUser, PreviousPassword))
    }
    checkPassword(context.settings.passwordPolicy, ProposedPassword)
    await requireUnusedPassword(context, user, ProposedPassword)
    await setPassword(context, user, ProposedPassword)
    return {}
  },
}
