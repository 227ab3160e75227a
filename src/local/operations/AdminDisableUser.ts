import { adminUserInput } from '../server/inputMember.ts'
import type { AdminUserInput, Operation } from '../server/operation.ts'
import { revokeGrants } from '../tokens/grants.ts'
import { requireUser } from '../users/requireUser.ts'

export const AdminDisableUser: Operation<AdminUserInput, Record<never, never>> = {
  authorization: 'iam',
  input: adminUserInput,
  run(context, { Username }) {
    const user = requireUser(context, Username)
    user.enabled = false
    user.modifiedAt = context.settings.now()
    revokeGrants(context, user)
    return {}
  },
}
