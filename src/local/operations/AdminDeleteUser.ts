import { aboutUser } from '../server/inputMember.ts'
import type { AboutUser, Operation } from '../server/operation.ts'
import { deleteUser } from '../users/deleteUser.ts'
import { requireUser } from '../users/requireUser.ts'

export const AdminDeleteUser: Operation<AboutUser, Record<never, never>> = {
  authorization: 'iam',
  input: aboutUser,
  run(context, { Username }) {
    deleteUser(context, requireUser(context, Username))
    return {}
  },
}
