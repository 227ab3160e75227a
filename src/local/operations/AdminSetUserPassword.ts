import { aboutUser, member, required } from '../inputMember.ts'
import type { AboutUser, Operation } from '../operation.ts'
import { checkPassword } from '../passwordPolicy.ts'
import { setPassword } from '../passwords.ts'
import { requireUser } from '../requireUser.ts'

interface Input extends AboutUser {
  Password: string
  Permanent?: boolean
}

export const AdminSetUserPassword: Operation<Input, Record<never, never>> = {
  authorization: 'iam',
  input: {
    ...aboutUser,
    Password: required(member.password),
    Permanent: member.boolean,
  },
  async run(context, { Username, Password, Permanent }) {
    const user = requireUser(context, Username)
    checkPassword(context.settings.passwordPolicy, Password)
    await setPassword(context, user, Password, Permanent ? 'permanent' : 'temporary')
    return {}
  },
}
