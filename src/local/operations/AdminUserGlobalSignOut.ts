import { adminUserInput } from '../server/inputMember.ts'
import type { AdminUserInput, Operation } from '../server/operation.ts'
import { revokeGrants } from '../tokens/grants.ts'
import { requireUser } from '../users/requireUser.ts'

export const AdminUserGlobalSignOut: Operation<AdminUserInput, Record<never, never>> = {
  authorization: 'iam',
  input: adminUserInput,
  run(context, { Username }) {
    revokeGrants(context, requireUser(context, Username))
    return {}
  },
}
