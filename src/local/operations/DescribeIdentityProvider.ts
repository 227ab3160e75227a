import { describeProvider } from '../federation/describeProvider.ts'
import { Fault } from '../server/fault.ts'
import { member, required } from '../server/inputMember.ts'
import type { Operation } from '../server/operation.ts'

interface Input {
  UserPoolId: string
  ProviderName: string
}

export const DescribeIdentityProvider: Operation<Input, { IdentityProvider: object }> = {
  authorization: 'iam',
  input: { UserPoolId: required(member.userPoolId), ProviderName: required({ kind: 'string' }) },
  run({ settings }, { ProviderName }) {
    const provider = settings.identityProviders.find((known) => known.ProviderName === ProviderName)
    if (!provider) {
      throw new Fault('ResourceNotFoundException', `Identity provider ${ProviderName} does not exist.`)
    }
    return { IdentityProvider: describeProvider(settings.userPoolId, provider) }
  },
}
