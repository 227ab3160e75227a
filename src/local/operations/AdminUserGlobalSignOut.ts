import { aboutUser } from '../server/inputMember.ts'
import type { AboutUser, Operation } from '../server/operation.ts'
import { revokeGrants } from '../tokens/grants.ts'
import { requireUser } from '../users/requireUser.ts'

export const AdminUserGlobalSignOut: Operation<AboutUser, Record<never, never>> = {
  authorization: 'iam',
  input: aboutUser,
  run(context, { Username }) {
    revokeGrants(context, requireUser(context, Username))
    return {}
  },
}
