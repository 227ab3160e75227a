import type { RequestEvent } from '../client/requestEvent.ts'

/** A step that a screen shows: `credentials`, `code`, `newPassword` and so on, the `step` of the state. */
export interface StepEvent {
  readonly type: 'step'
  readonly step: string
}

/** What the provider's `onEvent` receives. It has no identifiers, no secrets and no text of the service. */
export type PoolgateEvent = RequestEvent | StepEvent
