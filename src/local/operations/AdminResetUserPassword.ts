import { requireResettableStatus, sendResetCode } from '../passwords/passwordReset.ts'
import { adminUserInput, member } from '../server/inputMember.ts'
import type { AdminUserInput, Operation } from '../server/operation.ts'
import { requireUser } from '../users/requireUser.ts'

interface Input extends AdminUserInput {
  ClientMetadata?: Record<string, string>
}

export const AdminResetUserPassword: Operation<Input, Record<never, never>> = {
  authorization: 'iam',
  input: {
    ...adminUserInput,
    ClientMetadata: member.metadata,
  },
  async run(context, { Username }) {
    const user = requireUser(context, Username)
    requireResettableStatus(user)
    await sendResetCode(context, user, 'adminReset')
    user.status = 'RESET_REQUIRED'
    user.modifiedAt = context.settings.now()
    return {}
  },
}
