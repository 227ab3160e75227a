import type { BelongsToSubject } from './user.ts'

/** A sign-in at the pool's domain, by cookie. Later requests of any app client sign in without a prompt until it expires. */
export interface DomainSession extends BelongsToSubject {
  id: string
  /** The identity provider that the user came from, or `COGNITO`. */
  providerName: string
  authTime: number
  expiresAt: number
}
