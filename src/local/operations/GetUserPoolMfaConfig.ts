import { describeMfaConfig } from '../describeMfaConfig.ts'
import { member, required } from '../inputMember.ts'
import type { Operation } from '../operation.ts'

export const GetUserPoolMfaConfig: Operation<{ UserPoolId: string }, object> = {
  authorization: 'iam',
  input: { UserPoolId: required(member.userPoolId) },
  run: (context) => describeMfaConfig(context),
}
