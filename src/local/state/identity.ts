/** The account of a user at an identity provider. */
export interface Identity {
  userId: string
  providerName: string
  providerType: string
  /** Whether the user was created by signing in with this account. Otherwise it was linked to the user. */
  primary: boolean
  /** Milliseconds since the epoch. */
  dateCreated: number
}
