import { member, required } from '../inputMember.ts'
import type { Operation } from '../operation.ts'
import { ALL, describeCustomization, requireRecord } from '../uiCustomization.ts'

export const GetUICustomization: Operation<{ UserPoolId: string; ClientId?: string }, { UICustomization: object }> = {
  authorization: 'iam',
  input: { UserPoolId: required(member.userPoolId), ClientId: member.clientId },
  run(context, { ClientId = ALL }) {
    requireRecord(context, ClientId)
    return { UICustomization: describeCustomization(context, ClientId) }
  },
}
