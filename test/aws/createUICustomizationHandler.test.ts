import { createUICustomizationHandler } from 'poolgate/aws'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type AdministeredPool, serveAdministeredPool } from './serveAdministeredPool.ts'

const CSS = '.submitButton-customizable { background-color: #0a5; }'
const log = vi.spyOn(console, 'error')

let served: AdministeredPool
beforeEach(async () => {
  log.mockImplementation(() => {})
  served = await serveAdministeredPool()
  await served.setCustomization(CSS)
  served.operations.length = 0
})
afterEach(async () => {
  log.mockReset()
  vi.useRealTimers()
  await served.close()
})

const request = (init?: RequestInit) => new Request('https://app.example/customization', init)
const handler = (options: object = {}) => createUICustomizationHandler({ ...served.readOptions, ...options })

/** Freezes the handler's clock, which `advance` then moves. The clock of the HTTP server isn't affected. */
const holdClock = () => vi.useFakeTimers({ toFake: ['performance'] })

describe('a successful response', () => {
  test('is the customization as JSON, publicly cacheable for five minutes', async () => {
    holdClock()
    const response = await handler()(request())
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'public, max-age=300',
      'content-type': 'application/json',
      etag: expect.stringMatching(/^"[0-9a-f]{64}"$/),
      'x-content-type-options': 'nosniff',
    })
    expect(await response.json()).toMatchObject({ ClientId: 'ALL', CSS })
  })

  test('expires in the browser no later than on the server', async () => {
    holdClock()
    const handle = handler({ maxAge: 60 })
    await handle(request())
    vi.advanceTimersByTime(45_000)
    expect((await handle(request())).headers.get('cache-control')).toBe('public, max-age=15')
  })

  test('has no body for HEAD, and the same headers', async () => {
    holdClock()
    const handle = handler()
    const [get, head] = [await handle(request()), await handle(request({ method: 'HEAD' }))]
    expect(await head.text()).toBe('')
    expect([head.status, ...head.headers]).toEqual([200, ...get.headers])
  })

  test.each([
    ['its ETag', (etag: string) => etag],
    ['its ETag, weakened by a proxy', (etag: string) => `W/${etag}`],
    ['a list with its ETag', (etag: string) => `"other", ${etag}`],
    ['anything', () => '*'],
  ])('is not sent again to a browser that sends %s', async (_, ifNoneMatch) => {
    const handle = handler()
    const etag = (await handle(request())).headers.get('etag') ?? ''
    const again = await handle(request({ headers: { 'if-none-match': ifNoneMatch(etag) } }))
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    expect(again.headers.get('cache-control')).toMatch(/^public, max-age=/)
  })

  test('is sent to a browser that sends an older ETag', async () => {
    const handle = handler({ maxAge: 0 })
    const etag = (await handle(request())).headers.get('etag') ?? ''
    await served.setCustomization('')
    const changed = await handle(request({ headers: { 'if-none-match': etag } }))
    expect(changed.status).toBe(200)
    expect(await changed.json()).not.toHaveProperty('CSS')
  })
})

describe('AWS is called', () => {
  test('once for concurrent requests', async () => {
    const handle = handler({ maxAge: 0 })
    const responses = await Promise.all(Array.from({ length: 20 }, () => handle(request())))
    expect(responses.map(({ status }) => status)).toEqual(Array(20).fill(200))
    expect(served.operations).toEqual(['GetUICustomization'])
  })

  test('again only after the cached response expires', async () => {
    holdClock()
    const handle = handler({ maxAge: 60 })
    await handle(request())
    vi.advanceTimersByTime(59_999)
    await handle(request())
    expect(served.operations).toHaveLength(1)
    vi.advanceTimersByTime(1)
    await handle(request())
    expect(served.operations).toHaveLength(2)
  })

  test('not at all for other methods', async () => {
    const response = await handler()(request({ method: 'POST' }))
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    expect(served.operations).toEqual([])
  })
})

describe('while AWS fails', () => {
  const denied = { name: 'AccessDeniedException', message: 'arn:aws:iam::123456789012:user/canary' }

  test('the last response is served, and AWS is not called for ten seconds', async () => {
    holdClock()
    const handle = handler({ maxAge: 60 })
    const fresh = await handle(request())
    vi.advanceTimersByTime(60_000)
    served.pool.failNext('GetUICustomization', denied)
    const stale = await handle(request())
    expect([stale.status, await stale.text()]).toEqual([200, await fresh.text()])
    expect(stale.headers.get('cache-control')).toBe('public, max-age=10')
    await handle(request())
    expect(served.operations).toHaveLength(2)

    vi.advanceTimersByTime(10_000)
    expect((await handle(request())).headers.get('cache-control')).toBe('public, max-age=60')
    expect(served.operations).toHaveLength(3)
  })

  test('without a last response the status is 503, and the reason is only logged', async () => {
    served.pool.failNext('GetUICustomization', denied)
    const response = await handler()(request())
    expect([response.status, await response.json()]).toEqual([503, { error: 'unavailable' }])
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'no-store',
      'content-type': 'application/json',
      'retry-after': '10',
      'x-content-type-options': 'nosniff',
    })
    expect(log.mock.calls).toEqual([[expect.stringContaining('Allow cognito-idp:GetUICustomization')]])
    expect(String(log.mock.calls)).not.toContain('canary')
  })

  test('the message of a credential provider is never logged', async () => {
    const credentials = () => Promise.reject(new Error('secret canary'))
    expect((await handler({ credentials })(request())).status).toBe(503)
    expect(String(log.mock.calls)).not.toContain('canary')
  })

  test('a slow response from AWS times out', async () => {
    const handle = handler({ maxAge: 0, timeLimit: 30 })
    served.pool.network.latency = 60_000
    expect((await handle(request())).status).toBe(503)
    expect(log.mock.calls).toEqual([[expect.stringContaining("didn't respond to GetUICustomization in time")]])
  })

  test('slow credentials time out', async () => {
    const credentials = () => new Promise<never>(() => {})
    expect((await handler({ credentials, timeLimit: 30 })(request())).status).toBe(503)
  })
})

test('a malformed id throws when the handler is created', () => {
  expect(() => handler({ userPoolId: 'eu-west-1' })).toThrow(TypeError)
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, -1, 2 ** 31, '60', null])(
  'a duration of %s throws when the handler is created',
  (time) => {
    expect(() => handler({ maxAge: time as number })).toThrow(/^maxAge/)
    expect(() => handler({ timeLimit: time as number })).toThrow(/^timeLimit/)
  },
)

describe('a handler that sanitizes', () => {
  const hostile = `${CSS}\n.submitButton-customizable { position: fixed }`

  test('sends only what browsers may apply, and logs once what was removed', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    holdClock()
    await served.setCustomization(hostile)
    const handle = handler({ sanitize: true })
    const { CSS: clean } = await (await handle(request())).json()
    expect(clean).toBe('.submitButton-customizable {\n  background-color: rgb(0, 170, 85);\n}\n')
    vi.advanceTimersByTime(301_000)
    await handle(request())
    expect(served.operations).toHaveLength(3)
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/removed 1 of its parts.*line 2, property\): position: fixed/),
    )
    warn.mockRestore()
  })

  test('is opt-in: by default the browser gets the stylesheet as AWS returns it', async () => {
    await served.setCustomization(hostile)
    expect((await (await handler()(request())).json()).CSS).toBe(hostile)
  })
})
