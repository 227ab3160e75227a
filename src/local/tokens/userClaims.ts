import type { JWTPayload } from 'jose'
import { runTrigger } from '../authentication/runTrigger.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { User } from '../state/user.ts'
import { readableAttributes } from '../users/attributes.ts'
import { attributesOfScopes } from './scopes.ts'

/** Why tokens are issued, as the PreTokenGeneration trigger receives it. */
export type TokenReason = 'Authentication' | 'HostedAuth' | 'RefreshTokens'

const BOOLEAN_ATTRIBUTES = ['email_verified', 'phone_number_verified']

/**
 * Returns the user's attributes as claims of an ID token, with the changes of the PreTokenGeneration trigger.
 *
 * @param scopes Those of a sign-in through the domain, which limit the attributes.
 */
export async function userClaims(
  context: PoolContext,
  user: User,
  reason: TokenReason,
  scopes: readonly string[] | undefined,
): Promise<JWTPayload> {
  const { claimsOverrideDetails = {} } = await runTrigger(
    context,
    'preTokenGeneration',
    `TokenGeneration_${reason}`,
    { username: user.username, user },
    { groupConfiguration: { groupsToOverride: user.groups ?? [] } },
  )
  const { claimsToAddOrOverride = {}, claimsToSuppress = [] } = claimsOverrideDetails
  const readable = readableAttributes(context.settings, user.attributes)
  const attributes = scopes ? attributesOfScopes(scopes, readable) : readable
  const claims = Object.entries({ ...attributeClaims(attributes), ...identityClaims(user), ...claimsToAddOrOverride })
  return Object.fromEntries(claims.filter(([name]) => !claimsToSuppress.includes(name)))
}

/** Returns the attributes with booleans in place of `'true'` and `'false'`. */
const attributeClaims = (attributes: User['attributes']): Record<string, string | boolean> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      BOOLEAN_ATTRIBUTES.includes(name) ? value === 'true' : value,
    ]),
  )

/** Returns the claim `identities`, in which every value is a string (docs/protocol.md §5.2). */
function identityClaims({ identities }: User): JWTPayload {
  if (!identities?.length) return {}
  return {
    identities: identities.map(({ primary, dateCreated, ...identity }) => ({
      ...identity,
      issuer: null,
      primary: String(primary),
      dateCreated: String(dateCreated),
    })),
  }
}
