import { constraints } from '../../wire/constraints.ts'
import { federatedUsername, newIdentity } from '../federation/identities.ts'
import type { IdentityProvider } from '../federation/identityProvider.ts'
import { storeSeededPassword } from '../passwords/storedPassword.ts'
import type { SeedUser } from '../server/localPoolOptions.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Settings } from '../server/settings.ts'
import { ADDRESS_ATTRIBUTES, verifiedFlags } from '../users/addresses.ts'
import { ADMIN_ONLY, isBooleanText } from '../users/attributes.ts'
import { createUser } from '../users/createUser.ts'
import { findUser } from '../users/findUser.ts'
import { settleRecords } from './poolRecords.ts'
import type { User } from './user.ts'

/** Returns the sign-in name of a seeded user. @throws {TypeError} when the user has none that this pool accepts. */
function signInNameOf({ usernameAttributes }: Settings, { username, attributes = {}, ...user }: SeedUser): string {
  const [identity] = user.identities ?? []
  if (user.status === 'EXTERNAL_PROVIDER') {
    if (!identity) throw new TypeError('A seeded user with the status EXTERNAL_PROVIDER needs identities.')
    return federatedUsername(identity.providerName, identity.userId)
  }
  const signsInByAttribute = usernameAttributes.length > 0
  const firstValue = usernameAttributes.map((name) => attributes[name]).find(Boolean)
  const name = signsInByAttribute ? firstValue : username
  if (!name) throw new TypeError(`A seeded user needs ${usernameAttributes.join(' or ') || 'a username'}.`)
  return name
}

/**
 * Checks a seeded user before the pool starts. Seeds may come from JSON, where types aren't checked.
 *
 * @throws {TypeError} when the user has no sign-in name, or an attribute or a group that the service could not have stored.
 */
export function checkSeedUser(settings: Settings, user: SeedUser): void {
  const name = signInNameOf(settings, user)
  for (const [attribute, value] of Object.entries(user.attributes ?? {})) {
    if (typeof value !== 'string') throw new TypeError(`The attribute ${attribute} of ${name} must be a string.`)
    if (ADMIN_ONLY.has(attribute) && !isBooleanText(value)) {
      throw new TypeError(`The attribute ${attribute} of ${name} must be "true" or "false".`)
    }
  }
  const { groups = [], identities = [] } = user
  for (const { providerName } of identities) requireProvider(settings, providerName)
  if (!Array.isArray(groups) || !groups.every(isGroupName)) {
    throw new TypeError(`The groups of ${name} must be a list of names of 1 to 128 characters without spaces.`)
  }
}

/** @throws {TypeError} for a name that no identity provider of the pool has. */
function requireProvider({ identityProviders }: Settings, name: string): IdentityProvider {
  const provider = identityProviders.find(({ ProviderName }) => ProviderName === name)
  if (!provider) throw new TypeError(`A seeded user has an identity of ${name}, which isn't one of identityProviders.`)
  return provider
}

function isGroupName(value: unknown): boolean {
  const { min, max, pattern } = constraints.groupName
  return typeof value === 'string' && value.length >= min && value.length <= max && pattern.test(value)
}

/** Adds the users who are not in the pool yet. */
export async function seedUsers(context: PoolContext, users: readonly SeedUser[]): Promise<void> {
  const passwords: Promise<void>[] = []
  for (const seed of users) {
    const name = signInNameOf(context.settings, seed)
    if (findUser(context, name)) continue
    const { attributes = {}, username, password, identities = [], ...rest } = seed
    const isFederated = seed.status === 'EXTERNAL_PROVIDER'
    const signsInByAttribute = context.settings.usernameAttributes.length > 0
    const addresses = ADDRESS_ATTRIBUTES.filter((attribute) => attributes[attribute])
    const flags = seed.status === 'UNCONFIRMED' ? {} : verifiedFlags(addresses, true)
    const user = await createUser(context, {
      ...rest,
      ...(isFederated && { username: name }),
      ...(!isFederated && !signsInByAttribute && username !== undefined && { username }),
      attributes: { ...flags, ...attributes },
    })
    // All at once: one after the other, thousands would take seconds.
    if (password !== undefined) passwords.push(setSeededPassword(context.settings, user, password))
    if (identities.length)
      user.identities = identities.map(({ providerName, userId }, index) =>
        newIdentity(context, requireProvider(context.settings, providerName), userId, isFederated && index === 0),
      )
    settleRecords(context.pool)
  }
  await Promise.all(passwords)
}

async function setSeededPassword(settings: Settings, user: User, password: string): Promise<void> {
  const validity = user.status === 'FORCE_CHANGE_PASSWORD' ? 'temporary' : 'permanent'
  user.password = await storeSeededPassword(settings, user.username, password, validity)
}
