import type { PoolConfig } from './poolConfig.ts'

/** A field of the sign-up form, by the name of its attribute. */
export interface SignUpField {
  name: string
  required: boolean
}

/**
 * Returns the fields of the sign-up form besides identifier and password, in order: `signUpAttributes`, then the other attributes that
 * the pool requires. Without either, the email address, because the confirmation code is sent there.
 */
export function signUpFields(pool: PoolConfig): SignUpField[] {
  const { usernameAttributes = [], schemaAttributes = [] } = pool
  const required = schemaAttributes.filter(({ Name, Required }) => Required && Name !== 'sub').map(({ Name }) => Name)
  const isEmailNeeded = !required.length && !usernameAttributes.length
  const requested = pool.signUpAttributes ?? (isEmailNeeded ? ['email'] : required)
  // The identifier field already covers this attribute.
  const identifier = usernameAttributes.length === 1 ? usernameAttributes[0] : undefined
  return [...new Set([...requested, ...required])]
    .filter((name) => name !== identifier)
    .map((name) => ({ name, required: required.includes(name) || (name === 'email' && isEmailNeeded) }))
}
