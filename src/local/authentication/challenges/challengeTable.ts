import type { SessionChallenge } from '../../state/challengeSession.ts'
import type { ChallengeHandler } from './challengeHandler.ts'
import { customChallenge } from './customChallenge.ts'
import { devicePasswordVerifier, deviceSrpAuth } from './deviceSrp.ts'
import { mfaSetup } from './mfaSetup.ts'
import { newPasswordRequired } from './newPasswordRequired.ts'
import { emailOtp, smsMfa, smsOtp, softwareTokenMfa } from './oneTimeCode.ts'
import { passwordVerifier } from './passwordVerifier.ts'
import { selectChallenge } from './selectChallenge.ts'
import { selectMfaType } from './selectMfaType.ts'
import { webAuthn } from './webAuthn.ts'

/** The challenges of RespondToAuthChallenge. CONFIRM_SIGN_UP and SIGN_IN_AFTER_SIGN_UP belong to other operations. */
export type AnswerableChallenge = Exclude<SessionChallenge, 'CONFIRM_SIGN_UP' | 'SIGN_IN_AFTER_SIGN_UP'>

/** The handler of each challenge that RespondToAuthChallenge can answer. */
export const challengeTable: { readonly [C in AnswerableChallenge]: ChallengeHandler<C> } = {
  PASSWORD_VERIFIER: passwordVerifier,
  NEW_PASSWORD_REQUIRED: newPasswordRequired,
  SMS_MFA: smsMfa,
  SMS_OTP: smsOtp,
  EMAIL_OTP: emailOtp,
  SOFTWARE_TOKEN_MFA: softwareTokenMfa,
  SELECT_MFA_TYPE: selectMfaType,
  MFA_SETUP: mfaSetup,
  SELECT_CHALLENGE: selectChallenge,
  WEB_AUTHN: webAuthn,
  CUSTOM_CHALLENGE: customChallenge,
  DEVICE_SRP_AUTH: deviceSrpAuth,
  DEVICE_PASSWORD_VERIFIER: devicePasswordVerifier,
}
