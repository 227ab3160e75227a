/** An account at an identity provider that a user signs in with. */
export interface Identity {
  /** The name of the provider in the pool. */
  readonly providerName: string
  /** `Google`, `SAML`, `OIDC` and so on. */
  readonly providerType: string
  /** The user's id at the provider. */
  readonly userId?: string
}

/** Reads `identities` of an ID token, a list, or of a user's attributes, the same list as JSON (docs/protocol.md §13.4). */
export function readIdentities(value: unknown): readonly Identity[] {
  const list = typeof value === 'string' ? parse(value) : value
  return Array.isArray(list) ? list.flatMap(readIdentity) : []
}

function readIdentity(value: unknown): Identity[] {
  if (typeof value !== 'object' || value === null) return []
  const { providerName, providerType, userId } = value as Record<string, unknown>
  if (typeof providerName !== 'string' || !providerName) return []
  const isId = typeof userId === 'string' || typeof userId === 'number'
  return [
    {
      providerName,
      providerType: typeof providerType === 'string' ? providerType : '',
      ...(isId && { userId: String(userId) }),
    },
  ]
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
