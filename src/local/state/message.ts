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
  /** The code, or the temporary password of an invitation. */
  code: string
  username: string
  /** The link that confirms the account, if the pool confirms by link. */
  link?: string
  /** The subject and text, if a trigger set them. */
  subject?: string
  text?: string
  /** Milliseconds since the epoch. */
  sentAt: number
}
