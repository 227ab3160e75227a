/** A message that the pool would have sent to a user. */
export interface Message {
  id: string
  /** The email address or phone number, in full. */
  destination: string
  medium: 'EMAIL' | 'SMS'
  kind:
    | 'signUp'
    | 'resendCode'
    | 'forgotPassword'
    | 'adminReset'
    | 'invitation'
    | 'mfa'
    | 'oneTimePassword'
    | 'verifyAttribute'
  /** What the user types in: a code, or the temporary password of an invitation. */
  code: string
  username: string
  /** Confirms the account when it is opened, where the pool confirms by link. */
  link?: string
  /** Subject and text, where a trigger wrote them. */
  subject?: string
  text?: string
  /** Milliseconds since the epoch. */
  sentAt: number
}
