import type { SeedUser, UserStatus } from 'poolgate/local'

/** The users of all tests and stories. Free of Vitest and Node, so that stories can import it. */

/** The user that every test pool starts with. `newPassword` is what she chooses when she is asked for another one. */
export const ann = {
  username: 'ann',
  email: 'ann@example.com',
  phone: '+442079460000',
  password: 'Correct-Horse-9!',
  newPassword: 'Battery-Staple-8?',
  totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
}

/**
 * Returns Ann as a pool is seeded with her, at a point of an account's life.
 *
 * @param attributes - Added to her email address.
 * @param more - Other members of the seed, such as `username` or `mfa`. Replaces what stands here.
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

/** Returns a password that occurs nowhere by chance and meets every policy, for tests that search for it. */
export const createPassword = (): string => `Canary-${crypto.randomUUID()}-Z9!`

/** Returns an account that no pool has yet. */
export const createAccount = (): Account => ({
  email: `ann.${crypto.randomUUID()}@example.com`,
  password: createPassword(),
})
