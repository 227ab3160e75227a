import type { AttributeType } from '../../wire/operations.ts'
import { describeMfa } from '../mfa/mfaPreference.ts'
import { aboutUser } from '../server/inputMember.ts'
import type { AboutUser, Operation } from '../server/operation.ts'
import { listAttributes } from '../users/attributes.ts'
import { describeUser, type UserDescription } from '../users/describeUser.ts'
import { requireUser } from '../users/requireUser.ts'

export const AdminGetUser: Operation<AboutUser, UserDescription & { UserAttributes: AttributeType[] }> = {
  authorization: 'iam',
  input: aboutUser,
  run(context, { Username }) {
    const user = requireUser(context, Username)
    return { ...describeUser(user), UserAttributes: listAttributes(user), ...describeMfa(user) }
  },
}
