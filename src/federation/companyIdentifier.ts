import { AuthError } from '../errors.ts'

/** An address whose domain can be an identifier of a provider: 1 to 40 characters (docs/protocol.md §9.1). */
const COMPANY_EMAIL = /^[^\s@]+@(?<domain>[\w+=.-]{1,40})$/

/** Returns the domain of an email address, by which a company's provider is found. @throws {AuthError} `invalidEmail`. */
export function companyIdentifier(email: string): string {
  const domain = COMPANY_EMAIL.exec(email.trim())?.groups?.domain
  if (!domain?.includes('.')) throw new AuthError('invalidEmail', { field: 'email' })
  return domain.toLowerCase()
}
