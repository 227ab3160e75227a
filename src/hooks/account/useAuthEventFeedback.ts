import { type AuthEvent, sendAuthEventFeedback } from '../../flows/account/authEventFeedback.ts'
import { useAction } from '../form/useAction.ts'

/** Answers the question of a security email: whether a sign-in was the user's own. */
export function useAuthEventFeedback(event: AuthEvent) {
  return {
    wasMe: useAction((context, signal) => sendAuthEventFeedback(context, event, true, signal)),
    wasNotMe: useAction((context, signal) => sendAuthEventFeedback(context, event, false, signal)),
  }
}
