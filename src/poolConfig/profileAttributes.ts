import type { PoolConfig } from './poolConfig.ts'
import { signUpFields } from './signUpFields.ts'

const COMMON = ['name', 'given_name', 'family_name', 'email', 'phone_number', 'birthdate', 'locale', 'zoneinfo']
/** Set by the service, and not useful to the user. */
const HIDDEN = ['sub', 'email_verified', 'phone_number_verified', 'identities', 'updated_at', 'cognito:user_status']

/** The attributes of a profile, by the service's names. */
export interface ProfileNames {
  /** What has a value, is required, or was asked at sign-up. */
  shown: string[]
  /** What the user can add. */
  missing: string[]
}

/** Returns which attributes a profile shows, and which it offers to add: the common ones, and those of the schema. */
export function profileAttributes(pool: PoolConfig, attributes: Record<string, string>): ProfileNames {
  const { schemaAttributes = [], usernameAttributes = [] } = pool
  const asked = [...usernameAttributes, ...signUpFields(pool).map(({ name }) => name)]
  const names = [...COMMON, ...schemaAttributes.map(({ Name }) => Name), ...asked, ...Object.keys(attributes)]
  const all = [...new Set(names)].filter((name) => !HIDDEN.includes(name))
  const isFixed = (name: string) => schemaAttributes.some(({ Name, Mutable }) => Name === name && Mutable === false)
  const isShown = (name: string) => Boolean(attributes[name]) || asked.includes(name)
  return {
    shown: all.filter(isShown),
    missing: all.filter((name) => !isShown(name) && !isFixed(name)),
  }
}
