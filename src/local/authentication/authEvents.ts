import type { PoolContext } from '../server/poolContext.ts'
import type { AuthEvent, AuthEventChallenge, AuthEventKind, AuthEventResponse } from '../state/authEvent.ts'
import { addRecord, findRecord, findRecords, removeRecord } from '../state/poolRecords.ts'
import { randomUuid } from '../state/random.ts'
import { sharedKey } from '../state/recordKeys.ts'

/** How many events of a user are kept. */
const MAX_EVENTS = 100

/** One step of what a user does, such as a password that was typed. */
export interface AuthStep {
  subject: string
  response: AuthEventResponse
  /** The event that the step continues, if it isn't the first one. */
  eventId?: string | undefined
  challenge?: { name: AuthEventChallenge; isCorrect: boolean } | undefined
  ipAddress?: string | undefined
}

/** Records a step in the user's history, if the pool keeps one. Returns the id of the event. */
export function recordAuthEvent(context: PoolContext, kind: AuthEventKind, step: AuthStep): string | undefined {
  if (!context.settings.recordsAuthEvents) return undefined
  const known = step.eventId === undefined ? undefined : findRecord(context.pool, 'authEvents', step.eventId)
  const event = known ?? addEvent(context, kind, step)
  event.response = step.response
  if (step.challenge) event.challenges.push(step.challenge)
  return event.id
}

/** Makes the steps of a challenge session continue an event. */
export function continueAuthEvent(
  { pool }: PoolContext,
  sessionId: string | undefined,
  eventId: string | undefined,
): void {
  const session = sessionId === undefined ? undefined : findRecord(pool, 'sessions', sessionId)
  if (session && eventId !== undefined) session.authEventId = eventId
}

/** Returns the events of a user, newest first. */
export const authEventsOf = ({ pool }: PoolContext, subject: string): AuthEvent[] =>
  findRecords(pool, 'authEvents', sharedKey.subject(subject)).toReversed()

function addEvent(context: PoolContext, kind: AuthEventKind, { subject, response, ipAddress }: AuthStep): AuthEvent {
  const { pool, settings, userAgent } = context
  const event: AuthEvent = {
    id: randomUuid(settings.random),
    subject,
    kind,
    response,
    challenges: [],
    ipAddress: ipAddress ?? '127.0.0.1',
    ...(userAgent && { deviceName: userAgent }),
    createdAt: settings.now(),
  }
  for (const old of authEventsOf(context, subject).slice(MAX_EVENTS - 1)) removeRecord(pool, 'authEvents', old)
  addRecord(pool, 'authEvents', event)
  return event
}
