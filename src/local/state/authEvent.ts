import type { BelongsToSubject } from './user.ts'

export type AuthEventKind = 'SignIn' | 'SignUp' | 'ForgotPassword' | 'PasswordChange' | 'ResendCode'
export type AuthEventResponse = 'Pass' | 'Fail' | 'InProgress'
export type AuthEventChallenge = 'Password' | 'Mfa'

/** One event of a user's history, which pools with threat protection keep. Times are milliseconds since the epoch. */
export interface AuthEvent extends BelongsToSubject {
  id: string
  kind: AuthEventKind
  response: AuthEventResponse
  /** What the user was asked for, and whether the answer was correct. */
  challenges: { name: AuthEventChallenge; isCorrect: boolean }[]
  ipAddress: string
  deviceName?: string
  feedback?: { value: string; provider: 'Admin' | 'User'; at: number }
  createdAt: number
}
