import { consumeSession, findSession, openSession } from '../authentication/challengeSessions.ts'
import { mfaConfig } from '../mfa/mfaMethods.ts'
import { newTotp } from '../mfa/totp.ts'
import { Fault, missingParameter } from '../server/fault.ts'
import { member } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { requireAccessToken } from '../tokens/accessTokens.ts'

export const AssociateSoftwareToken: WireOperation<'AssociateSoftwareToken'> = {
  authorization: 'accessTokenOrSession',
  input: { AccessToken: member.token, Session: member.session },
  async run(context, { AccessToken, Session }) {
    if (!AccessToken && !Session) throw missingParameter('AccessToken')
    if (!mfaConfig(context).methods.includes('SOFTWARE_TOKEN_MFA')) {
      throw new Fault('SoftwareTokenMFANotFoundException', 'Software Token MFA has not been enabled by the userPool')
    }
    const totp = newTotp(context.settings.random)
    if (AccessToken) {
      const user = await requireAccessToken(context, AccessToken)
      // The current app stays valid until the new one is verified.
      user.pendingTotp = totp
      return { SecretCode: totp.secret }
    }
    const session = findSession(context, Session, 'MFA_SETUP')
    consumeSession(context, session)
    const { challenge, subject } = session
    return { SecretCode: totp.secret, Session: openSession(context, { challenge, subject, totp }) }
  },
}
