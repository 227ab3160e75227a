import type { BelongsToSubject, MfaName, Totp } from './user.ts'

/** One challenge of a custom sign-in, as its triggers receive it. */
export interface CustomRound {
  challengeName: string
  challengeResult: boolean
  challengeMetadata?: string
}

interface SessionBase extends BelongsToSubject {
  id: string
  clientId: string
  expiresAt: number
  /** The device key of an earlier call of the sign-in, for later calls without one. */
  namedDevice?: string
  /** The event of the user's history that the sign-in is. */
  authEventId?: string
}

/** The values of one SRP exchange: numbers in hexadecimal, the secret block in base64. */
export interface SrpExchange {
  A: string
  b: string
  B: string
  secretBlock: string
}

/** A sign-in or sign-up in progress. The next call must answer `challenge`. */
export type ChallengeSession = SessionBase &
  (
    | ({ challenge: 'PASSWORD_VERIFIER'; isCustom?: boolean } & SrpExchange)
    | { challenge: 'NEW_PASSWORD_REQUIRED' }
    /** `code` is `null` if none was sent. */
    | { challenge: 'SMS_MFA'; code: string | null }
    | { challenge: 'SMS_OTP'; code: string | null }
    | { challenge: 'EMAIL_OTP'; code: string | null; isFirstFactor: boolean; address?: string }
    | { challenge: 'SOFTWARE_TOKEN_MFA' }
    | { challenge: 'SELECT_MFA_TYPE'; methods: MfaName[] }
    | { challenge: 'MFA_SETUP'; totp: Totp | null }
    | { challenge: 'SELECT_CHALLENGE' }
    | { challenge: 'WEB_AUTHN'; webAuthnChallenge: string }
    | { challenge: 'CUSTOM_CHALLENGE'; rounds: CustomRound[]; secrets: Record<string, string> }
    | { challenge: 'DEVICE_SRP_AUTH'; deviceKey: string }
    | ({ challenge: 'DEVICE_PASSWORD_VERIFIER'; deviceKey: string } & SrpExchange)
    | { challenge: 'CONFIRM_SIGN_UP' }
    | { challenge: 'SIGN_IN_AFTER_SIGN_UP' }
  )

export type SessionChallenge = ChallengeSession['challenge']
export type ChallengeSessionAt<C extends SessionChallenge> = Extract<ChallengeSession, { challenge: C }>
