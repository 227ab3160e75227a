import { aboutUser } from '../server/inputMember.ts'
import type { AboutUser, Operation } from '../server/operation.ts'
import { requireUser } from '../users/requireUser.ts'

export const AdminEnableUser: Operation<AboutUser, Record<never, never>> = {
  authorization: 'iam',
  input: aboutUser,
  run(context, { Username }) {
    const user = requireUser(context, Username)
    user.enabled = true
    user.modifiedAt = context.settings.now()
    return {}
  },
}
