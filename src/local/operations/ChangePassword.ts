import { requireAccessToken } from '../accessTokens.ts'
import { countAttempt } from '../hourlyLimits.ts'
import { member, required } from '../inputMember.ts'
import type { WireOperation } from '../operation.ts'
import { attemptPassword } from '../passwordAttempt.ts'
import { checkPassword } from '../passwordPolicy.ts'
import { isRightPassword, setPassword } from '../passwords.ts'
import { subjectOf } from '../subject.ts'

export const ChangePassword: WireOperation<'ChangePassword'> = {
  authorization: 'accessToken',
  input: {
    AccessToken: required(member.token),
    PreviousPassword: member.password,
    ProposedPassword: required(member.password),
  },
  async run(context, { AccessToken, PreviousPassword = '', ProposedPassword }) {
    const user = await requireAccessToken(context, AccessToken)
    countAttempt(context, user.sub, 'ChangePassword')
    const subject = subjectOf(context, { subject: user.sub })
    if (user.password)
      await attemptPassword(context, subject, () => isRightPassword(context, subject, PreviousPassword))
    checkPassword(context.settings.passwordPolicy, ProposedPassword)
    await setPassword(context, user, ProposedPassword)
    return {}
  },
}
