import { createSession } from '../../src/session/createSession.ts'
import type { SessionOptions } from '../../src/session/session.ts'
import type { TokenStorage } from '../../src/session/storage.ts'
import type { AuthenticationResult, OperationName } from '../../src/wire/operations.ts'
import { type Behaviour, clientId, fakeService, userPoolId } from '../client/fakeService.ts'
import { START } from './tokenFixtures.ts'

export const key = `poolgate.${userPoolId}.${clientId}`

export type Behaviours = Partial<Record<OperationName, Behaviour>>

/** Creates a session with a settable clock and a service with the given behavior. */
export function openSession(behaviours: Behaviours, options: SessionOptions = {}) {
  const clock = { now: START }
  const service = fakeService((sent, count) => {
    const behave = behaviours[sent.operation as OperationName]
    if (!behave) throw new Error(`${sent.operation} was not expected`)
    return behave(sent, count)
  })
  const session = createSession(service.client, { storage: 'memory', now: () => clock.now, ...options })
  return { ...service, session, clock }
}

/** Creates a session as {@link openSession} and signs in. */
export function signedIn(result: AuthenticationResult, behaviours: Behaviours = {}, options: SessionOptions = {}) {
  const opened = openSession(behaviours, options)
  opened.session.start(result)
  return opened
}

/** A storage that records its calls. */
export function recordingStorage(initial?: string) {
  const values = new Map<string, string>(initial === undefined ? [] : [[key, initial]])
  const events: string[] = []
  const storage: TokenStorage = {
    get: (name) => values.get(name) ?? null,
    set: (name, value) => {
      events.push('set')
      values.set(name, value)
    },
    remove: (name) => {
      events.push('remove')
      values.delete(name)
    },
  }
  return { storage, values, events }
}

/** Returns the text that a session stores for the next page. */
export function storedText(result: AuthenticationResult, now = START): string {
  const { storage, values } = recordingStorage()
  const { session, clock } = openSession({}, { storage })
  clock.now = now
  session.start(result)
  return values.get(key)!
}
