import { aboutUser } from '../server/inputMember.ts'
import type { AboutUser, Operation } from '../server/operation.ts'
import { revokeGrants } from '../tokens/grants.ts'
import { requireUser } from '../users/requireUser.ts'

export const AdminDisableUser: Operation<AboutUser, Record<never, never>> = {
  authorization: 'iam',
  input: aboutUser,
  run(context, { Username }) {
    const user = requireUser(context, Username)
    user.enabled = false
    user.modifiedAt = context.settings.now()
    revokeGrants(context, user)
    return {}
  },
}
