import { member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { rotateRefreshToken } from '../tokens/grants.ts'
import { refreshGrant } from '../tokens/refreshGrant.ts'

export const GetTokensFromRefreshToken: WireOperation<'GetTokensFromRefreshToken'> = {
  authorization: 'client',
  input: {
    RefreshToken: required(member.token),
    ClientId: required(member.clientId),
    DeviceKey: member.secret,
    ClientMetadata: member.metadata,
    ClientSecret: member.secret,
  },
  async run(context, { RefreshToken, DeviceKey }) {
    const { grant, tokens } = await refreshGrant(context, RefreshToken, DeviceKey)
    if (!context.settings.rotation.enabled) return { AuthenticationResult: tokens }
    return { AuthenticationResult: { ...tokens, RefreshToken: rotateRefreshToken(context, grant, RefreshToken) } }
  },
}
