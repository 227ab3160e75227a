import { refuseInvited, sendResetCode } from '../passwords/passwordReset.ts'
import { aboutUser, member } from '../server/inputMember.ts'
import type { AboutUser, Operation } from '../server/operation.ts'
import { requireUser } from '../users/requireUser.ts'

interface Input extends AboutUser {
  ClientMetadata?: Record<string, string>
}

export const AdminResetUserPassword: Operation<Input, Record<never, never>> = {
  authorization: 'iam',
  input: {
    ...aboutUser,
    ClientMetadata: member.metadata,
  },
  async run(context, { Username }) {
    const user = requireUser(context, Username)
    refuseInvited(user)
    await sendResetCode(context, user, 'adminReset')
    user.status = 'RESET_REQUIRED'
    user.modifiedAt = context.settings.now()
    return {}
  },
}
