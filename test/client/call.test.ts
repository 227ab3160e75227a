import { getEventListeners } from 'node:events'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { call } from '../../src/client/call.ts'
import { createClient } from '../../src/client/createClient.ts'
import { catchAuthError } from '../support/errors.ts'
import { clientId, fakeService, userPoolId } from '../support/fakeService.ts'
import { empty, json, noResponse } from '../support/responses.ts'

const input = { ClientId: clientId, Username: 'zoë', UserAttributes: [{ Name: 'email', Value: 'zoë@example.com' }] }

describe('a request', () => {
  test('is one POST with the target, the content type of the protocol, and the input as its body', async () => {
    const { client, requests } = fakeService(() => json())
    await call(client, 'SignUp', input)
    expect(requests).toHaveLength(1)
    const { url, init } = requests[0]!
    expect(url).toBe('https://cognito-idp.eu-west-1.amazonaws.com/')
    expect(init.body).toBe(JSON.stringify(input))
    expect({ ...init, body: undefined, signal: undefined }).toEqual({
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSCognitoIdentityProviderService.SignUp',
      },
      cache: 'no-store',
    })
  })

  test('goes to the configured endpoint', async () => {
    const { fetch, requests } = fakeService(() => json())
    const client = createClient({ userPoolId, clientId, fetch, endpoint: 'http://localhost:9229/' })
    await call(client, 'GetUser', { AccessToken: 'a.b.c' })
    expect(requests[0]!.url).toBe('http://localhost:9229/')
  })

  test('omits absent members; nothing is sent as null', async () => {
    const { client, requests } = fakeService(() => json())
    await call(client, 'InitiateAuth', { AuthFlow: 'USER_AUTH', ClientId: clientId })
    expect(requests[0]!.init.body).toBe(`{"AuthFlow":"USER_AUTH","ClientId":"${clientId}"}`)
  })
})

describe('a response', () => {
  test('is returned unchanged', async () => {
    const body = { Username: 'zoë', UserAttributes: [{ Name: 'sub', Value: '1' }], Enabled: 1715100742.022 }
    const { client } = fakeService(() => json(body))
    expect(await call(client, 'GetUser', { AccessToken: 'a.b.c' })).toEqual(body)
  })

  test('without a body is the response of an operation without output', async () => {
    const { client } = fakeService(() => empty(200))
    expect(await call(client, 'RevokeToken', { Token: 'r', ClientId: clientId })).toEqual({})
  })

  test('is accepted with any content type', async () => {
    const headers = { 'content-type': 'text/plain' }
    const { client } = fakeService(() => new Response('{"UserConfirmed":true}', { headers }))
    expect(await call(client, 'SignUp', input)).toEqual({ UserConfirmed: true })
  })
})

describe('no request takes longer than 15 seconds', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const unfinished = (signal: AbortSignal) =>
    new Response(
      new ReadableStream({
        start: (stream) => {
          stream.enqueue(new TextEncoder().encode('{"UserConfirmed":'))
          signal.addEventListener('abort', () => stream.error(signal.reason))
        },
      }),
    )

  test.each([
    ['without a response', () => noResponse()],
    ['whose response breaks off', async (signal: AbortSignal) => unfinished(signal)],
  ])('a request %s times out', async (_, behave) => {
    const { client, requests } = fakeService(({ init }) => behave(init.signal))
    const settled = vi.fn()
    const error = catchAuthError(call(client, 'SignUp', input)).finally(settled)
    await vi.advanceTimersByTimeAsync(14_999)
    expect(settled).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(await error).toMatchObject({
      code: 'timedOut',
      operation: 'SignUp',
      retryable: true,
      cause: { fault: 'AbortError' },
    })
    expect(requests[0]!.init.signal.aborted).toBe(true)
  })

  test('a response in time leaves no timer behind', async () => {
    const { client } = fakeService(() => json())
    await call(client, 'SignUp', input)
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('an aborted call', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const aborted = { code: 'aborted', operation: 'GetUser', retryable: false }
  const start = (behave: () => Response | Promise<Response>) => {
    const { client, requests } = fakeService(behave)
    const controller = new AbortController()
    const { signal } = controller
    const error = catchAuthError(call(client, 'GetUser', { AccessToken: 'a.b.c' }, { signal }))
    return { controller, signal, requests, error, listeners: () => getEventListeners(signal, 'abort') }
  }

  test('before it starts sends nothing', async () => {
    const { client, requests } = fakeService(() => json())
    const signal = AbortSignal.abort()
    expect(await catchAuthError(call(client, 'GetUser', { AccessToken: 'a.b.c' }, { signal }))).toMatchObject(aborted)
    expect(requests).toEqual([])
    expect(getEventListeners(signal, 'abort')).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })

  test('during a request cancels it, and no other follows', async () => {
    const { controller, requests, error, listeners } = start(() => noResponse())
    await vi.advanceTimersByTimeAsync(1_000)
    controller.abort()
    expect(await error).toMatchObject(aborted)
    await vi.runAllTimersAsync()
    expect(requests).toHaveLength(1)
    expect(requests[0]!.init.signal.aborted).toBe(true)
    expect(listeners()).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })

  test('between two attempts rejects immediately', async () => {
    const { controller, requests, error, listeners } = start(() => empty(500))
    await vi.advanceTimersByTimeAsync(100)
    expect(requests).toHaveLength(1)
    controller.abort()
    expect(await error).toMatchObject(aborted)
    await vi.runAllTimersAsync()
    expect(requests).toHaveLength(1)
    expect(listeners()).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })

  test('during a second attempt cancels that attempt', async () => {
    const { client, requests } = fakeService((_, count) => (count === 1 ? empty(500) : noResponse()))
    const controller = new AbortController()
    const options = { signal: controller.signal }
    const error = catchAuthError(call(client, 'GetUser', { AccessToken: 'a.b.c' }, options))
    await vi.advanceTimersByTimeAsync(1_000)
    controller.abort()
    expect(await error).toMatchObject(aborted)
    await vi.runAllTimersAsync()
    expect(requests).toHaveLength(2)
  })

  test('does not include the abort reason of the page in its error', async () => {
    const { controller, error } = start(() => noResponse())
    await vi.advanceTimersByTimeAsync(0)
    controller.abort(new Error('canary-reason'))
    expect(JSON.stringify([await error, (await error).cause, (await error).stack])).not.toContain('canary-reason')
  })

  test('leaves no listener on the signal after a success or a failure', async () => {
    for (const behave of [() => json(), () => empty(400), () => empty(500)]) {
      const { client } = fakeService(behave)
      const { signal } = new AbortController()
      const outcome = call(client, 'GetUser', { AccessToken: 'a.b.c' }, { signal }).catch(() => {})
      await vi.runAllTimersAsync()
      await outcome
      expect(getEventListeners(signal, 'abort')).toEqual([])
    }
  })

  test.each([
    ['during a request', () => noResponse()],
    ['between two attempts', () => empty(500)],
  ])("rejects with timedOut if the caller's timeout aborts it: %s", async (_, behave) => {
    const { controller, error } = start(behave)
    await vi.advanceTimersByTimeAsync(100)
    controller.abort(new DOMException('', 'TimeoutError'))
    expect(await error).toMatchObject({ code: 'timedOut', operation: 'GetUser' })
  })
})
