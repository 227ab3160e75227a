import { constraints } from '../../wire/constraints.ts'
import { Fault } from '../server/fault.ts'
import { adminUserInput, member, oneOf, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { findUser } from '../users/findUser.ts'

/** Accepts any well-formed feedback about a user. The local pool stores no events. */
export const UpdateAuthEventFeedback: WireOperation<'UpdateAuthEventFeedback'> = {
  authorization: 'feedbackToken',
  input: {
    ...adminUserInput,
    EventId: required({ kind: 'string', constraint: constraints.eventId }),
    FeedbackToken: required(member.token),
    FeedbackValue: required(oneOf('Valid', 'Invalid')),
  },
  run(context, { Username }) {
    if (!findUser(context, Username)) throw new Fault('NotAuthorizedException', 'Invalid feedback token')
    return {}
  },
}
