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

/** Every challenge that RespondToAuthChallenge takes an answer to. */
export const challengeTable: { [C in SessionChallenge]?: ChallengeHandler<C> } = {
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
