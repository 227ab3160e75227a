import { constraints } from '../../wire/constraints.ts'
import { Fault } from '../server/fault.ts'
import { adminUserInput, member, oneOf, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { findRecord } from '../state/poolRecords.ts'
import { findUser } from '../users/findUser.ts'

/** Accepts any well-formed token, because the local pool sends no emails about risks. Events that it doesn't have are accepted, too. */
export const UpdateAuthEventFeedback: WireOperation<'UpdateAuthEventFeedback'> = {
  authorization: 'feedbackToken',
  input: {
    ...adminUserInput,
    EventId: required({ kind: 'string', constraint: constraints.eventId }),
    FeedbackToken: required(member.token),
    FeedbackValue: required(oneOf('Valid', 'Invalid')),
  },
  run(context, { Username, EventId, FeedbackValue }) {
    const user = findUser(context, Username)
    if (!user) throw new Fault('NotAuthorizedException', 'Invalid feedback token')
    const event = findRecord(context.pool, 'authEvents', EventId)
    if (event?.subject === user.sub) {
      event.feedback = { value: FeedbackValue, provider: 'User', at: context.settings.now() }
    }
    return {}
  },
}
