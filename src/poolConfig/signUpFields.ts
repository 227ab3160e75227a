import type { PoolConfig } from './poolConfig.ts'

/** A field of the sign-up form, by the name of its attribute. */
export interface SignUpField {
  name: string
  required: boolean
}

/**
 * Returns the fields that sign-up asks for besides identifier and password, in their order: `signUpAttributes`, then what else the pool
 * requires. Without either, the email address, because the code that confirms the account is sent there.
 */
export function signUpFields(pool: PoolConfig): SignUpField[] {
  const { usernameAttributes = [], schemaAttributes = [] } = pool
  const required = schemaAttributes.filter(({ Name, Required }) => Required && Name !== 'sub').map(({ Name }) => Name)
  const isEmailNeeded = !required.length && !usernameAttributes.length
  const asked = pool.signUpAttributes ?? (isEmailNeeded ? ['email'] : required)
  // The identifier field holds it already.
  const identifier = usernameAttributes.length === 1 ? usernameAttributes[0] : undefined
  return [...new Set([...asked, ...required])]
    .filter((name) => name !== identifier)
    .map((name) => ({ name, required: required.includes(name) || (name === 'email' && isEmailNeeded) }))
}
