import type { SeedUser, UserStatus } from 'poolgate/local'

/** The users of all tests and stories. Free of Vitest and Node, so that stories can import it. */

/** The user that every test pool starts with. `newPassword` is for steps that ask for a new one. */
export const ann = {
  username: 'ann',
  email: 'ann@example.com',
  phone: '+442079460000',
  password: 'Correct-Horse-9!',
  newPassword: 'Battery-Staple-8?',
  totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
}

/**
 * Returns the seed of Ann's account in a given status.
 *
 * @param attributes - In addition to the email address.
 * @param more - Other members of the seed, such as `username` or `mfa`. They override the others.
 */
export const seedAnn = (
  status: UserStatus = 'CONFIRMED',
  attributes: Record<string, string> = {},
  more: Partial<SeedUser> = {},
): SeedUser => ({ password: ann.password, attributes: { email: ann.email, ...attributes }, status, ...more })

/** What a user signs in with. */
export interface Account {
  email: string
  password: string
}

/** Returns a random password that meets every policy, for tests that search for it. */
export const createPassword = (): string => `Canary-${crypto.randomUUID()}-Z9!`

/** Returns a random account that no pool has yet. */
export const createAccount = (): Account => ({
  email: `ann.${crypto.randomUUID()}@example.com`,
  password: createPassword(),
})
