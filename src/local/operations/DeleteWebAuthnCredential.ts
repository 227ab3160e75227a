import { Fault } from '../server/fault.ts'
import { member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { requireAccessToken } from '../tokens/accessTokens.ts'

export const DeleteWebAuthnCredential: WireOperation<'DeleteWebAuthnCredential'> = {
  authorization: 'accessToken',
  input: { AccessToken: required(member.token), CredentialId: required({ kind: 'string' }) },
  async run(context, { AccessToken, CredentialId }) {
    const user = await requireAccessToken(context, AccessToken)
    if (!user.passkeys.some(({ id }) => id === CredentialId)) {
      throw new Fault('ResourceNotFoundException', 'The credential does not exist.')
    }
    user.passkeys = user.passkeys.filter(({ id }) => id !== CredentialId)
    return {}
  },
}
