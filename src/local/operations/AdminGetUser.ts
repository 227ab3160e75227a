import type { AttributeType } from '../../wire/operations.ts'
import { listAttributes } from '../attributes.ts'
import { describeUser, type UserDescription } from '../describeUser.ts'
import { aboutUser } from '../inputMember.ts'
import { describeMfa } from '../mfaPreference.ts'
import type { AboutUser, Operation } from '../operation.ts'
import { requireUser } from '../requireUser.ts'

export const AdminGetUser: Operation<AboutUser, UserDescription & { UserAttributes: AttributeType[] }> = {
  authorization: 'iam',
  input: aboutUser,
  run(context, { Username }) {
    const user = requireUser(context, Username)
    return { ...describeUser(user), UserAttributes: listAttributes(user), ...describeMfa(user) }
  },
}
