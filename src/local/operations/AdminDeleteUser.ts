import { adminUserInput } from '../server/inputMember.ts'
import type { AdminUserInput, Operation } from '../server/operation.ts'
import { deleteUser } from '../users/deleteUser.ts'
import { requireUser } from '../users/requireUser.ts'

export const AdminDeleteUser: Operation<AdminUserInput, Record<never, never>> = {
  authorization: 'iam',
  input: adminUserInput,
  run(context, { Username }) {
    deleteUser(context, requireUser(context, Username))
    return {}
  },
}
