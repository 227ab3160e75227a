import type { AttributeType } from '../../wire/operations.ts'
import { aboutUser, member, required } from '../server/inputMember.ts'
import type { AboutUser, Operation } from '../server/operation.ts'
import { requireUser } from '../users/requireUser.ts'
import { writeAttributes } from '../users/writeAttributes.ts'

interface Input extends AboutUser {
  UserAttributes: AttributeType[]
  ClientMetadata?: Record<string, string>
}

export const AdminUpdateUserAttributes: Operation<Input, Record<never, never>> = {
  authorization: 'iam',
  input: { ...aboutUser, UserAttributes: required(member.attributes), ClientMetadata: member.metadata },
  async run(context, { Username, UserAttributes }) {
    await writeAttributes(context, requireUser(context, Username), UserAttributes, 'administrator')
    return {}
  },
}
