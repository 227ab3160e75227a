import { requireUnusedPassword } from '../passwords/passwordHistory.ts'
import { checkPassword } from '../passwords/passwordPolicy.ts'
import { setPassword } from '../passwords/storedPassword.ts'
import { adminUserInput, member, required } from '../server/inputMember.ts'
import type { AdminUserInput, Operation } from '../server/operation.ts'
import { requireUser } from '../users/requireUser.ts'

interface Input extends AdminUserInput {
  Password: string
  Permanent?: boolean
}

export const AdminSetUserPassword: Operation<Input, Record<never, never>> = {
  authorization: 'iam',
  input: {
    ...adminUserInput,
    Password: required(member.password),
    Permanent: member.boolean,
  },
  async run(context, { Username, Password, Permanent }) {
    const user = requireUser(context, Username)
    checkPassword(context.settings.passwordPolicy, Password)
    await requireUnusedPassword(context, user, Password)
    await setPassword(context, user, Password, Permanent ? 'permanent' : 'temporary')
    return {}
  },
}
