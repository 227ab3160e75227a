import { findUserOfIdentity } from '../federation/identities.ts'
import { unlinkIdentity } from '../federation/linkIdentity.ts'
import { readProviderUser, requireProvider } from '../federation/providerUser.ts'
import { Fault } from '../server/fault.ts'
import { member, required } from '../server/inputMember.ts'
import type { Operation } from '../server/operation.ts'

export const AdminDisableProviderForUser: Operation<{ UserPoolId: string; User: object }, Record<never, never>> = {
  authorization: 'iam',
  input: { UserPoolId: required(member.userPoolId), User: required(member.structure) },
  run(context, { User }) {
    const source = readProviderUser(User, 'User')
    const { ProviderName } = requireProvider(context, source)
    const user = findUserOfIdentity(context, ProviderName, source.value)
    if (!user) throw new Fault('UserNotFoundException', 'User does not exist.')
    unlinkIdentity(user, ProviderName, source.value)
    user.modifiedAt = context.settings.now()
    return {}
  },
}
