import { call } from '../../client/call.ts'
import type { FlowContext } from '../flowContext.ts'

/** What the link in a mail about a sign-in names (reference 2.7). */
export interface AuthEvent {
  username: string
  eventId: string
  feedbackToken: string
}

/** Says whether a sign-in was one's own. @throws {AuthError} `wrongCredentials` for a link that is no longer good … */
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
