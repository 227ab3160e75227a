import { spendCode } from '../messages/codes.ts'
import { aboutUser, member } from '../server/inputMember.ts'
import type { AboutUser, Operation } from '../server/operation.ts'
import { confirmUser, requireUnconfirmed } from '../users/confirmUser.ts'
import { requireUser } from '../users/requireUser.ts'

interface Input extends AboutUser {
  ClientMetadata?: Record<string, string>
}

export const AdminConfirmSignUp: Operation<Input, Record<never, never>> = {
  authorization: 'iam',
  input: {
    ...aboutUser,
    ClientMetadata: member.metadata,
  },
  run(context, { Username }) {
    const user = requireUser(context, Username)
    requireUnconfirmed(user)
    confirmUser(context, user)
    spendCode(context, user.sub, 'signUp')
    return {}
  },
}
