import { createSession } from '../../src/session/createSession.ts'
import type { SessionOptions } from '../../src/session/session.ts'
import type { AuthenticationResult, OperationName } from '../../src/wire/operations.ts'
import { clientId, fakeService, type Responder, userPoolId } from '../support/fakeService.ts'
import { createStoppedClock } from '../support/testClock.ts'
import { createTokenStorage } from '../support/tokenStorage.ts'
import { START } from './tokenFixtures.ts'

export const key = `poolgate.${userPoolId}.${clientId}`

export type Responders = Partial<Record<OperationName, Responder>>

/** Opens a session on a clock that only the test moves and a fake service. An operation without a responder fails the test. */
export function openSession(responders: Responders, options: SessionOptions = {}) {
  const clock = createStoppedClock(START)
  const service = fakeService((request, count) => {
    const respond = responders[request.operation as OperationName]
    if (!respond) throw new Error(`${request.operation} was not expected`)
    return respond(request, count)
  })
  const session = createSession(service.client, { storage: 'memory', now: () => clock.now, ...options })
  return { ...service, session, clock }
}

/** Opens a session and signs in with tokens. */
export function signedIn(result: AuthenticationResult, responders: Responders = {}, options: SessionOptions = {}) {
  const opened = openSession(responders, options)
  opened.session.start(result)
  return opened
}

/** A storage that records its calls. */
export function recordingStorage(initial?: string) {
  return createTokenStorage(initial === undefined ? [] : [[key, initial]])
}

/** Returns the text that a session stores for the next page. */
export function storedText(result: AuthenticationResult, now = START): string {
  const { storage, values } = recordingStorage()
  const { session, clock } = openSession({}, { storage })
  clock.now = now
  session.start(result)
  return values.get(key)!
}
