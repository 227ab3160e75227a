import { sha256, utf8 } from '../../encoding/bytes.ts'
import { bytesToInteger } from '../../encoding/hex.ts'

/** An account at a provider: the claims that the provider would send. */
export interface ProviderAccount {
  sub: string
  email: string
  email_verified: string
  name: string
  given_name: string
  family_name: string
}

/** The accounts that the page of every provider offers. */
export const providerAccounts: readonly ProviderAccount[] = [
  {
    sub: '110000000000000000001',
    email: 'ann@example.com',
    email_verified: 'true',
    name: 'Ann Archer',
    given_name: 'Ann',
    family_name: 'Archer',
  },
  {
    sub: '110000000000000000002',
    email: 'ben@example.com',
    email_verified: 'true',
    name: 'Ben Baker',
    given_name: 'Ben',
    family_name: 'Baker',
  },
  {
    sub: '110000000000000000003',
    email: 'chloe@example.org',
    email_verified: 'false',
    name: 'Chloé Carpenter',
    given_name: 'Chloé',
    family_name: 'Carpenter',
  },
]

/** Returns the account with an email address: one of the list, or one that always has the same id for the same address. */
export async function accountOfEmail(email: string): Promise<ProviderAccount> {
  const address = email.toLowerCase()
  const known = providerAccounts.find((account) => account.email === address)
  if (known) return known
  const hash = await sha256(utf8(address))
  const sub = `12${String(bytesToInteger(hash)).slice(0, 19)}`
  const name = email.slice(0, email.indexOf('@'))
  return { sub, email, email_verified: 'true', name, given_name: name, family_name: 'Example' }
}
