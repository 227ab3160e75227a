import { member, required } from '../server/inputMember.ts'
import type { Operation } from '../server/operation.ts'
import { ALL_CLIENTS, describeCustomization, requireKnownClient } from '../state/storedCustomization.ts'

export const GetUICustomization: Operation<{ UserPoolId: string; ClientId?: string }, { UICustomization: object }> = {
  authorization: 'iam',
  input: { UserPoolId: required(member.userPoolId), ClientId: member.clientId },
  run(context, { ClientId = ALL_CLIENTS }) {
    requireKnownClient(context, ClientId)
    return { UICustomization: describeCustomization(context, ClientId) }
  },
}
