import type { AttributeType } from '../../wire/operations.ts'
import { adminUserInput, member, required } from '../server/inputMember.ts'
import type { AdminUserInput, Operation } from '../server/operation.ts'
import { requireUser } from '../users/requireUser.ts'
import { writeAttributes } from '../users/writeAttributes.ts'

interface Input extends AdminUserInput {
  UserAttributes: AttributeType[]
  ClientMetadata?: Record<string, string>
}

export const AdminUpdateUserAttributes: Operation<Input, Record<never, never>> = {
  authorization: 'iam',
  input: { ...adminUserInput, UserAttributes: required(member.attributes), ClientMetadata: member.metadata },
  async run(context, { Username, UserAttributes }) {
    await writeAttributes(context, requireUser(context, Username), UserAttributes, 'administrator')
    return {}
  },
}
