import { aboutUser, member } from '../inputMember.ts'
import { type MfaPreference, setMfaPreference } from '../mfaPreference.ts'
import type { AboutUser, Operation } from '../operation.ts'
import { requireUser } from '../requireUser.ts'

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
