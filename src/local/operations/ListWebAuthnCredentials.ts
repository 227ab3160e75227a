import { limit, member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { paginate } from '../server/paginate.ts'
import { requireAccessToken } from '../tokens/accessTokens.ts'

const MOST = 20

/** docs/protocol.md §10.4. The service makes up the name. */
export const ListWebAuthnCredentials: WireOperation<'ListWebAuthnCredentials'> = {
  authorization: 'accessToken',
  input: { AccessToken: required(member.token), MaxResults: limit(0, MOST), NextToken: member.pageToken },
  async run(context, { AccessToken, MaxResults = MOST, NextToken }) {
    const { passkeys } = await requireAccessToken(context, AccessToken)
    const { page, next } = paginate(passkeys, MaxResults || MOST, NextToken)
    const Credentials = page.map(({ id, attachment, transports, createdAt }) => ({
      CredentialId: id,
      FriendlyCredentialName: attachment === 'platform' ? 'Platform passkey' : 'Roaming passkey',
      RelyingPartyId: context.settings.relyingPartyId,
      ...(attachment && { AuthenticatorAttachment: attachment }),
      AuthenticatorTransports: transports,
      CreatedAt: createdAt / 1000,
    }))
    return { Credentials, ...(next && { NextToken: next }) }
  },
}
