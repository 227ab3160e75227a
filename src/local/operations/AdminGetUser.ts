import type { AttributeType } from '../../wire/operations.ts'
import { describeMfa } from '../mfa/mfaPreference.ts'
import { adminUserInput } from '../server/inputMember.ts'
import type { AdminUserInput, Operation } from '../server/operation.ts'
import { listAttributes } from '../users/attributes.ts'
import { describeUser, type UserDescription } from '../users/describeUser.ts'
import { requireUser } from '../users/requireUser.ts'

export const AdminGetUser: Operation<AdminUserInput, UserDescription & { UserAttributes: AttributeType[] }> = {
  authorization: 'iam',
  input: adminUserInput,
  run(context, { Username }) {
    const user = requireUser(context, Username)
    return { ...describeUser(user), UserAttributes: listAttributes(user), ...describeMfa(user) }
  },
}
