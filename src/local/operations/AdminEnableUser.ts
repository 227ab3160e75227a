import { adminUserInput } from '../server/inputMember.ts'
import type { AdminUserInput, Operation } from '../server/operation.ts'
import { requireUser } from '../users/requireUser.ts'

export const AdminEnableUser: Operation<AdminUserInput, Record<never, never>> = {
  authorization: 'iam',
  input: adminUserInput,
  run(context, { Username }) {
    const user = requireUser(context, Username)
    user.enabled = true
    user.modifiedAt = context.settings.now()
    return {}
  },
}
