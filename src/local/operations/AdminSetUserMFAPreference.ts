import { type MfaPreference, setMfaPreference } from '../mfa/mfaPreference.ts'
import { adminUserInput, member } from '../server/inputMember.ts'
import type { AdminUserInput, Operation } from '../server/operation.ts'
import { requireUser } from '../users/requireUser.ts'

export const AdminSetUserMFAPreference: Operation<AdminUserInput & MfaPreference, Record<never, never>> = {
  authorization: 'iam',
  input: {
    ...adminUserInput,
    SMSMfaSettings: member.structure,
    SoftwareTokenMfaSettings: member.structure,
    EmailMfaSettings: member.structure,
    WebAuthnMfaSettings: member.structure,
  },
  run(context, { Username, ...preference }) {
    setMfaPreference(context, requireUser(context, Username), preference)
    return {}
  },
}
