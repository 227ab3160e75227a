import { revokeGrants } from '../grants.ts'
import { aboutUser } from '../inputMember.ts'
import type { AboutUser, Operation } from '../operation.ts'
import { requireUser } from '../requireUser.ts'

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
