import { call } from '../../client/call.ts'
import type { FlowContext } from '../flowContext.ts'

/** The parameters in the link of a sign-in notification email (docs/protocol.md §2.7). */
export interface AuthEvent {
  username: string
  eventId: string
  feedbackToken: string
}

/** Reports whether a sign-in was the user's own. @throws {AuthError} `linkExpired` … */
export async function sendAuthEventFeedback(
  { client }: FlowContext,
  { username, eventId, feedbackToken }: AuthEvent,
  wasMe: boolean,
  signal?: AbortSignal,
): Promise<void> {
  const input = {
    UserPoolId: client.userPoolId,
    Username: username,
    EventId: eventId,
    FeedbackToken: feedbackToken,
    FeedbackValue: wasMe ? ('Valid' as const) : ('Invalid' as const),
  }
  await call(client, 'UpdateAuthEventFeedback', input, { signal })
}
