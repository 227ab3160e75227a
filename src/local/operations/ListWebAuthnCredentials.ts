import { limit, member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { paginate } from '../server/paginate.ts'
import { requireAccessToken } from '../tokens/accessTokens.ts'

const MAX_PAGE = 20

/** Lists the user's passkeys. The service chooses their names (docs/protocol.md §10.4). */
export const ListWebAuthnCredentials: WireOperation<'ListWebAuthnCredentials'> = {
  authorization: 'accessToken',
  input: { AccessToken: required(member.token), MaxResults: limit(0, MAX_PAGE), NextToken: member.pageToken },
  async run(context, { AccessToken, MaxResults = MAX_PAGE, NextToken }) {
    const { passkeys, sub } = await requireAccessToken(context, AccessToken)
    const { page, next } = paginate(passkeys, MaxResults || MAX_PAGE, `Credentials ${sub}`, NextToken)
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
