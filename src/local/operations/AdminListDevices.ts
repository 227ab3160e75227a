import { listDevices } from '../devices/localDevices.ts'
import { adminUserInput, limit, member } from '../server/inputMember.ts'
import type { AdminUserInput, Operation } from '../server/operation.ts'
import { requireUser } from '../users/requireUser.ts'

interface Input extends AdminUserInput {
  Limit?: number
  PaginationToken?: string
}

export const AdminListDevices: Operation<Input, ReturnType<typeof listDevices>> = {
  authorization: 'iam',
  input: { ...adminUserInput, Limit: limit(0, 60), PaginationToken: member.pageToken },
  run: (context, { Username, Limit, PaginationToken }) =>
    listDevices(requireUser(context, Username), Limit, PaginationToken),
}
