import { aboutUser } from '../inputMember.ts'
import type { AboutUser, Operation } from '../operation.ts'
import { requireUser } from '../requireUser.ts'

export const AdminDeleteUser: Operation<AboutUser, Record<never, never>> = {
  authorization: 'iam',
  input: aboutUser,
  run(context, { Username }) {
    const user = requireUser(context, Username)
    const { pool } = context
    pool.users = pool.users.filter((other) => other !== user)
    pool.codes = pool.codes.filter(({ subject }) => subject !== user.sub)
    pool.sessions = pool.sessions.filter(({ subject }) => subject !== user.sub)
    return {}
  },
}
