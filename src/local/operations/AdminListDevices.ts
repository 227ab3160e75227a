import { listDevices } from '../devices/localDevices.ts'
import { aboutUser, limit, member } from '../server/inputMember.ts'
import type { AboutUser, Operation } from '../server/operation.ts'
import { requireUser } from '../users/requireUser.ts'

interface Input extends AboutUser {
  Limit?: number
  PaginationToken?: string
}

export const AdminListDevices: Operation<Input, ReturnType<typeof listDevices>> = {
  authorization: 'iam',
  input: { ...aboutUser, Limit: limit(0, 60), PaginationToken: member.pageToken },
  run: (context, { Username, Limit, PaginationToken }) =>
    listDevices(requireUser(context, Username), Limit, PaginationToken),
}
