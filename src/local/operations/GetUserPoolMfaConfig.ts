import { describeMfaConfig } from '../mfa/describeMfaConfig.ts'
import { member, required } from '../server/inputMember.ts'
import type { Operation } from '../server/operation.ts'

export const GetUserPoolMfaConfig: Operation<{ UserPoolId: string }, object> = {
  authorization: 'iam',
  input: { UserPoolId: required(member.userPoolId) },
  run: (context) => describeMfaConfig(context),
}
