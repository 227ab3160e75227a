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

/**
 /** Returns which attributes a profile shows, and which it offers to add: the common ones, and those of the schema. A full name isn't offered to users
 * who have a first or last name. */
export function profileAttributes(pool: PoolConfig, attributes: Record<string, string>): ProfileNames {
  const { schemaAttributes = [], usernameAttributes = [] } = pool
  const asked = [...usernameAttributes, ...signUpFields(pool).map(({ name }) => name)]
  const names = [...COMMON, ...schemaAttributes.map(({ Name }) => Name), ...asked, ...Object.keys(attributes)]
  const all = [...new Set(names)].filter((name) => !HIDDEN.includes(name))
  const isFixed = (name: string) => schemaAttributes.some(({ Name, Mutable }) => Name === name && Mutable === false)
  const isShown = (name: string) => Boolean(attributes[name]) || asked.includes(name)
  const hasName = Boolean(attributes.given_name || attributes.family_name)
  const isMissing = (name: string) => !isShown(name) && !isFixed(name) && !(name === 'name' && hasName)
  return {
    shown: all.filter(isShown),
    missing: all.filter(isMissing),
  }
}
