import { describe, expect, test, vi } from 'vitest'
import { call } from '../../src/client/call.ts'
import { createClient } from '../../src/client/createClient.ts'
import type { RequestEvent } from '../../src/client/requestEvent.ts'
import { holdEvents, listenToRequests } from '../../src/client/requestListeners.ts'
import { authError } from '../support/errors.ts'
import { clientId, fakeService, type Responder, userPoolId } from '../support/fakeService.ts'
import { fault, json, networkError } from '../support/responses.ts'

const AccessToken = 'a.b.c'
const requestId = '0c5a1a3e-7f43-4b1c-9d0e-111122223333'
const withId = (response: Response) => {
  response.headers.set('x-amzn-requestid', requestId)
  return response
}

/** Creates a client that records its events. */
function record(respond: Responder, onEvent: (event: RequestEvent) => void = () => {}) {
  const events: RequestEvent[] = []
  const { fetch } = fakeService(respond)
  const client = createClient({
    userPoolId,
    clientId,
    fetch,
    onEvent: (event) => {
      events.push(event)
      return onEvent(event)
    },
  })
  return { client, events, getUser: () => call(client, 'GetUser', { AccessToken }) }
}

/** Collects what is reported to the page. Node has no `reportError`. */
function recordReports() {
  const reports: unknown[] = []
  vi.stubGlobal('reportError', (error: unknown) => void reports.push(error))
  return reports
}

describe('the event of a request', () => {
  test('has the operation, the duration in milliseconds and the request id', async () => {
    vi.useFakeTimers()
    const { events, getUser } = record(async () => {
      await vi.advanceTimersByTimeAsync(321)
      return withId(json({ Username: 'ann', UserAttributes: [] }))
    })
    await getUser()
    vi.useRealTimers()
    expect(events).toEqual([{ type: 'request', operation: 'GetUser', duration: 321, requestId }])
  })

  test('has the code of the error, and whether a retry may help', async () => {
    const { events, getUser } = record(() => withId(fault('NotAuthorizedException', 'Access Token has expired')))
    await expect(getUser()).rejects.toEqual(authError('sessionEnded'))
    expect(events).toMatchObject([{ operation: 'GetUser', code: 'sessionEnded', retryable: false, requestId }])
  })

  test('has the request id of a response that could not be read', async () => {
    const { events, getUser } = record(() => withId(json({ Username: 1, UserAttributes: 'none' })))
    await expect(getUser()).rejects.toEqual(authError('untrustedServer'))
    expect(events).toMatchObject([{ code: 'untrustedServer', requestId }])
  })

  test('comes once for each attempt', async () => {
    vi.useFakeTimers()
    const { events, getUser } = record((_, count) => (count < 3 ? networkError() : json({ Username: 'ann' })))
    const called = getUser()
    await vi.runAllTimersAsync()
    await called
    vi.useRealTimers()
    expect(events.map(({ code, retryable }) => [code, retryable])).toEqual([
      ['offline', true],
      ['offline', true],
      [undefined, undefined],
    ])
  })

  test('does not come for an input that is not sent', async () => {
    const { client, events } = record(() => json())
    await expect(call(client, 'GetUser', { AccessToken: 'no token' })).rejects.toEqual(authError('sessionEnded'))
    expect(events).toEqual([])
  })

  test('does not come for a call that was aborted before', async () => {
    const { client, events } = record(() => json())
    const aborted = call(client, 'GetUser', { AccessToken }, { signal: AbortSignal.abort() })
    await expect(aborted).rejects.toEqual(authError('aborted'))
    expect(events).toEqual([])
  })

  test.each([
    ['an email address', 'ann@example.com'],
    ['a code', '123456'],
    ['a token', 'eyJhbGciOi.J9-x.c2ln'],
    ['a phone number', '+44-207-946-0000'],
    ['a sentence', 'Incorrect username or password - sorry'],
    ['a long text', `a-${'b'.repeat(80)}`],
    ['nothing', ''],
  ])('leaves out a request id that is %s', async (_, text) => {
    const { events, getUser } = record(() => {
      const response = json({ Username: 'ann' })
      response.headers.set('x-amzn-requestid', text)
      return response
    })
    await getUser()
    expect(events[0]).not.toHaveProperty('requestId')
  })

  test('has no request id if the response of a `fetch` of the host app has no headers', async () => {
    const { events, getUser } = record(() => ({ ok: true, text: async () => '{"Username":"ann"}' }) as Response)
    expect(await getUser()).toMatchObject({ Username: 'ann' })
    expect(events).toEqual([{ type: 'request', operation: 'GetUser', duration: expect.any(Number) }])
  })

  test('cannot be changed for other listeners', async () => {
    const { events, getUser } = record(() => json({ Username: 'ann' }))
    await getUser()
    expect(Object.isFrozen(events[0])).toBe(true)
  })
})

describe('a callback', () => {
  test('that throws is reported to the page, and the call succeeds', async () => {
    const reports = recordReports()
    const { getUser } = record(
      () => json({ Username: 'ann' }),
      () => {
        throw new Error('monitoring is down')
      },
    )
    expect(await getUser()).toMatchObject({ Username: 'ann' })
    expect(reports).toEqual([new Error('monitoring is down')])
    vi.unstubAllGlobals()
  })

  test('that throws does not replace the error of a failed call', async () => {
    recordReports()
    const { getUser } = record(
      () => fault('NotAuthorizedException', 'Access Token has expired'),
      () => {
        throw new Error('monitoring is down')
      },
    )
    await expect(getUser()).rejects.toEqual(authError('sessionEnded'))
    vi.unstubAllGlobals()
  })

  test('that rejects later is reported to the page', async () => {
    const reports = recordReports()
    const { getUser } = record(
      () => json({ Username: 'ann' }),
      async () => Promise.reject(new Error('monitoring is down')),
    )
    await getUser()
    await vi.waitFor(() => expect(reports).toEqual([new Error('monitoring is down')]))
    vi.unstubAllGlobals()
  })

  test('that never settles delays nothing', async () => {
    const { getUser } = record(
      () => json({ Username: 'ann' }),
      () => new Promise<void>(() => {}),
    )
    expect(await getUser()).toMatchObject({ Username: 'ann' })
  })

  test('that throws is logged where the page cannot report errors', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { getUser } = record(
      () => json({ Username: 'ann' }),
      () => {
        throw new Error('monitoring is down')
      },
    )
    await getUser()
    expect(log).toHaveBeenCalledExactlyOnceWith(new Error('monitoring is down'))
    log.mockRestore()
  })
})

test('several listeners of a client are each notified of a request once, and one that ended no more', async () => {
  const { client, events, getUser } = record(() => json({ Username: 'ann' }))
  const shared = vi.fn()
  const ended = vi.fn()
  listenToRequests(client, { current: shared })
  listenToRequests(client, { current: shared })
  listenToRequests(client, { current: undefined })
  listenToRequests(client, { current: ended })()
  await getUser()
  expect([events.length, shared.mock.calls.length, ended.mock.calls.length]).toEqual([1, 1, 0])
})

describe('work that holds events back', () => {
  test('is followed by the events of its requests, in order, even if it fails', async () => {
    const order: string[] = []
    const { client } = record(
      ({ operation }) => (operation === 'GetUser' ? json({ Username: 'ann' }) : fault('InternalErrorException')),
      ({ operation }) => void order.push(operation),
    )
    const work = holdEvents(client, async () => {
      await call(client, 'GetUser', { AccessToken })
      await holdEvents(client, () => call(client, 'GetUser', { AccessToken }))
      order.push('the work ends')
      return call(client, 'ChangePassword', { AccessToken, PreviousPassword: 'a', ProposedPassword: 'b' })
    })
    await expect(work).rejects.toEqual(authError('unavailable'))
    expect(order).toEqual(['the work ends', 'GetUser', 'GetUser', 'ChangePassword'])
  })
})
