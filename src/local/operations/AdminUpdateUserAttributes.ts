import type { AttributeType } from '../../wire/operations.ts'
import { aboutUser, member, required } from '../inputMember.ts'
import type { AboutUser, Operation } from '../operation.ts'
import { requireUser } from '../requireUser.ts'
import { writeAttributes } from '../writeAttributes.ts'

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
