/** The scope that token-authorized operations need. Every access token from the API has it (docs/protocol.md §1.6). */
export const USER_ADMIN_SCOPE = 'aws.cognito.signin.user.admin'

/** The scopes that every pool has. All others are custom: those of its resource servers. */
export const STANDARD_SCOPES: readonly string[] = ['openid', 'email', 'phone', 'profile', USER_ADMIN_SCOPE]

/** The scopes that limit which attributes an app sees, and those attributes. `profile` stands for all of them. */
const ATTRIBUTE_SCOPES: Record<string, readonly string[]> = {
  email: ['email', 'email_verified'],
  phone: ['phone_number', 'phone_number_verified'],
}

/** Returns the attributes that the scopes of a sign-in let an app see. `openid` alone doesn't limit them. */
export function attributesOfScopes(
  scopes: readonly string[],
  attributes: Record<string, string>,
): Record<string, string> {
  const limits = scopes.filter((scope) => Object.hasOwn(ATTRIBUTE_SCOPES, scope))
  if (scopes.includes('profile') || !limits.length) return attributes
  const visible = limits.flatMap((scope) => ATTRIBUTE_SCOPES[scope] ?? [])
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => visible.includes(name)))
}
