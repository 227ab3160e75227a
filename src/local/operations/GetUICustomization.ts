import { member, required } from '../inputMember.ts'
import type { Operation } from '../operation.ts'
import { ALL, describeCustomization } from '../uiCustomization.ts'

export const GetUICustomization: Operation<{ UserPoolId: string; ClientId?: string }, { UICustomization: object }> = {
  authorization: 'iam',
  input: { UserPoolId: required(member.userPoolId), ClientId: member.clientId },
  run: (context, { ClientId = ALL }) => ({ UICustomization: describeCustomization(context, ClientId) }),
}
