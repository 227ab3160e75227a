import { constraints } from '../../wire/constraints.ts'
import { consumeSession, findSession, openSession } from '../authentication/challengeSessions.ts'
import { verifyTotpCode } from '../mfa/totp.ts'
import { Fault, missingParameter } from '../server/fault.ts'
import { member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import type { Totp } from '../state/user.ts'
import { requireAccessToken } from '../tokens/accessTokens.ts'

export const VerifySoftwareToken: WireOperation<'VerifySoftwareToken'> = {
  authorization: 'accessTokenOrSession',
  input: {
    AccessToken: member.token,
    Session: member.session,
    UserCode: required({ kind: 'string', constraint: constraints.totpCode, isSecret: true }),
    FriendlyDeviceName: { kind: 'string' },
  },
  async run(context, { AccessToken, Session, UserCode, FriendlyDeviceName }) {
    if (!AccessToken && !Session) throw missingParameter('AccessToken')
    const { now } = context.settings
    const verify = (totp: Totp | null): Totp => {
      if (!totp || !verifyTotpCode(totp, UserCode, now())) {
        const message = 'Code mismatch and fail enable Software Token MFA'
        throw new Fault('EnableSoftwareTokenMFAException', message)
      }
      return { ...totp, isVerified: true, name: FriendlyDeviceName ?? null }
    }
    if (AccessToken) {
      const user = await requireAccessToken(context, AccessToken)
      user.totp = verify(user.pendingTotp)
      user.pendingTotp = null
      return { Status: 'SUCCESS' }
    }
    const session = findSession(context, Session, 'MFA_SETUP')
    const totp = verify(session.totp)
    consumeSession(context, session)
    const { challenge, subject } = session
    return { Status: 'SUCCESS', Session: openSession(context, { challenge, subject, totp }) }
  },
}
