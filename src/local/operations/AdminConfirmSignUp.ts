import { consumeCode } from '../messages/codes.ts'
import { adminUserInput, member } from '../server/inputMember.ts'
import type { AdminUserInput, Operation } from '../server/operation.ts'
import { confirmUser, requireUnconfirmed } from '../users/confirmUser.ts'
import { requireUser } from '../users/requireUser.ts'

interface Input extends AdminUserInput {
  ClientMetadata?: Record<string, string>
}

export const AdminConfirmSignUp: Operation<Input, Record<never, never>> = {
  authorization: 'iam',
  input: {
    ...adminUserInput,
    ClientMetadata: member.metadata,
  },
  run(context, { Username }) {
    const user = requireUser(context, Username)
    requireUnconfirmed(user)
    confirmUser(context, user)
    consumeCode(context, user.sub, 'signUp')
    return {}
  },
}
