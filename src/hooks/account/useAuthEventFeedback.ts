import { type AuthEvent, sendAuthEventFeedback } from '../../flows/account/authEventFeedback.ts'
import { useAction } from '../form/useAction.ts'

/** Says whether the sign-in that a mail asked about was one's own. */
export function useAuthEventFeedback(event: AuthEvent) {
  return {
    wasMe: useAction((context, signal) => sendAuthEventFeedback(context, event, true, signal)),
    wasNotMe: useAction((context, signal) => sendAuthEventFeedback(context, event, false, signal)),
  }
}
