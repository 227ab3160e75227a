import { revokeGrants } from '../grants.ts'
import { aboutUser } from '../inputMember.ts'
import type { AboutUser, Operation } from '../operation.ts'
import { requireUser } from '../requireUser.ts'

export const AdminUserGlobalSignOut: Operation<AboutUser, Record<never, never>> = {
  authorization: 'iam',
  input: aboutUser,
  run(context, { Username }) {
    revokeGrants(context, requireUser(context, Username))
    return {}
  },
}
