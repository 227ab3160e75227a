import { linkIdentity } from '../federation/linkIdentity.ts'
import { readProviderUser, requireProvider } from '../federation/providerUser.ts'
import { member, required } from '../server/inputMember.ts'
import type { Operation } from '../server/operation.ts'
import { requireUser } from '../users/requireUser.ts'

interface Input {
  UserPoolId: string
  /** The user who stays, by username. */
  DestinationUser: object
  /** The account that signs in as this user from now on, by its id at the provider. */
  SourceUser: object
}

export const AdminLinkProviderForUser: Operation<Input, Record<never, never>> = {
  authorization: 'iam',
  input: {
    UserPoolId: required(member.userPoolId),
    DestinationUser: required(member.structure),
    SourceUser: required(member.structure),
  },
  run(context, { DestinationUser, SourceUser }) {
    const source = readProviderUser(SourceUser, 'SourceUser')
    const destination = readProviderUser(DestinationUser, 'DestinationUser')
    const provider = requireProvider(context, source)
    linkIdentity(context, requireUser(context, destination.value), provider, source.value)
    return {}
  },
}
