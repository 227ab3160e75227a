import { deleteUser } from '../deleteUser.ts'
import { aboutUser } from '../inputMember.ts'
import type { AboutUser, Operation } from '../operation.ts'
import { requireUser } from '../requireUser.ts'

export const AdminDeleteUser: Operation<AboutUser, Record<never, never>> = {
  authorization: 'iam',
  input: aboutUser,
  run(context, { Username }) {
    deleteUser(context, requireUser(context, Username))
    return {}
  },
}
