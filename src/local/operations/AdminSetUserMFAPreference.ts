import { type MfaPreference, setMfaPreference } from '../mfa/mfaPreference.ts'
import { aboutUser, member } from '../server/inputMember.ts'
import type { AboutUser, Operation } from '../server/operation.ts'
import { requireUser } from '../users/requireUser.ts'

export const AdminSetUserMFAPreference: Operation<AboutUser & MfaPreference, Record<never, never>> = {
  authorization: 'iam',
  input: {
    ...aboutUser,
    SMSMfaSettings: member.structure,
    SoftwareTokenMfaSettings: member.structure,
    EmailMfaSettings: member.structure,
  },
  run(context, { Username, ...preference }) {
    setMfaPreference(context, requireUser(context, Username), preference)
    return {}
  },
}
