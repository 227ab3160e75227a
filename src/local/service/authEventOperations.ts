import { authEventsOf } from '../authentication/authEvents.ts'
import { Fault } from '../server/fault.ts'
import type { Resource } from '../state/administration.ts'
import type { AuthEvent } from '../state/authEvent.ts'
import { findRecord } from '../state/poolRecords.ts'
import { requireUser } from '../users/requireUser.ts'
import { listPage } from './resourceOperations.ts'
import { requireThreatProtection } from './riskOperations.ts'
import type { PoolOperations } from './serviceOperation.ts'

/** The history of a user, which only pools with threat protection keep. The local pool finds no risks in it. */
export const authEventOperations: PoolOperations = {
  AdminListUserAuthEvents: (context, input) => {
    requireThreatProtection(context)
    const events = authEventsOf(context, requireUser(context, String(input.Username)).sub)
    return listPage(events, input, 'AuthEvents', 'NextToken', describeEvent)
  },
  AdminUpdateAuthEventFeedback: (context, { Username, EventId, FeedbackValue }) => {
    requireThreatProtection(context)
    const user = requireUser(context, String(Username))
    const event = findRecord(context.pool, 'authEvents', String(EventId))
    if (event?.subject !== user.sub) {
      throw new Fault('ResourceNotFoundException', `Event ${EventId} does not exist.`)
    }
    event.feedback = { value: String(FeedbackValue), provider: 'Admin', at: context.settings.now() }
    return {}
  },
}

const describeEvent = ({ id, kind, response, challenges, createdAt, feedback, ...event }: AuthEvent): Resource => ({
  EventId: id,
  EventType: kind,
  CreationDate: createdAt / 1000,
  EventResponse: response,
  EventRisk: { RiskDecision: 'NoRisk', CompromisedCredentialsDetected: false },
  ChallengeResponses: challenges.map(({ name, isCorrect }) => ({
    ChallengeName: name,
    ChallengeResponse: isCorrect ? 'Success' : 'Failure',
  })),
  EventContextData: { IpAddress: event.ipAddress, ...(event.deviceName && { DeviceName: event.deviceName }) },
  ...(feedback && {
    EventFeedback: {
      FeedbackValue: feedback.value,
      Provider: feedback.provider,
      FeedbackDate: feedback.at / 1000,
    },
  }),
})
