import { createUICustomizationHandler } from 'poolgate/aws'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type ServedPool, servePool } from './servePool.ts'

const CSS = '.submitButton-customizable { background-color: #0a5; }'
const log = vi.spyOn(console, 'error')

let served: ServedPool
beforeEach(async () => {
  log.mockImplementation(() => {})
  served = await servePool()
  await served.setCustomization(CSS)
  served.asked.length = 0
})
afterEach(async () => {
  log.mockReset()
  vi.useRealTimers()
  await served.close()
})

const request = (init?: RequestInit) => new Request('https://app.example/look', init)
const handler = (options: object = {}) => createUICustomizationHandler({ ...served.reading, ...options })

/** From here on only `advance` moves the handler's clock; the pool over HTTP goes on as ever. */
const holdClock = () => vi.useFakeTimers({ toFake: ['performance'] })

describe('a good answer', () => {
  test('is the customization as JSON, for everybody, for five minutes', async () => {
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

  test('counts no longer in the browser than it does here', async () => {
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
    ['the tag itself', (etag: string) => etag],
    ['the tag made weak by a proxy', (etag: string) => `W/${etag}`],
    ['a list that has the tag', (etag: string) => `"other", ${etag}`],
    ['anything', () => '*'],
  ])('is not sent again to a browser that knows %s', async (_, ifNoneMatch) => {
    const handle = handler()
    const etag = (await handle(request())).headers.get('etag') ?? ''
    const again = await handle(request({ headers: { 'if-none-match': ifNoneMatch(etag) } }))
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    expect(again.headers.get('cache-control')).toMatch(/^public, max-age=/)
  })

  test('is sent to a browser that knows an older one', async () => {
    const handle = handler({ maxAge: 0 })
    const etag = (await handle(request())).headers.get('etag') ?? ''
    await served.setCustomization('')
    const changed = await handle(request({ headers: { 'if-none-match': etag } }))
    expect(changed.status).toBe(200)
    expect(await changed.json()).not.toHaveProperty('CSS')
  })
})

describe('AWS is asked', () => {
  test('once for requests that come together', async () => {
    const handle = handler({ maxAge: 0 })
    const responses = await Promise.all(Array.from({ length: 20 }, () => handle(request())))
    expect(responses.map(({ status }) => status)).toEqual(Array(20).fill(200))
    expect(served.asked).toEqual(['GetUICustomization'])
  })

  test('again only when the answer has grown old', async () => {
    holdClock()
    const handle = handler({ maxAge: 60 })
    await handle(request())
    vi.advanceTimersByTime(59_999)
    await handle(request())
    expect(served.asked).toHaveLength(1)
    vi.advanceTimersByTime(1)
    await handle(request())
    expect(served.asked).toHaveLength(2)
  })

  test('not at all by other methods', async () => {
    const response = await handler()(request({ method: 'POST' }))
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    expect(served.asked).toEqual([])
  })
})

describe('while AWS fails', () => {
  const denied = { name: 'AccessDeniedException', message: 'arn:aws:iam::123456789012:user/canary' }

  test('the last answer is given, and AWS is left alone for ten seconds', async () => {
    holdClock()
    const handle = handler({ maxAge: 60 })
    const fresh = await handle(request())
    vi.advanceTimersByTime(60_000)
    served.pool.failNext('GetUICustomization', denied)
    const stale = await handle(request())
    expect([stale.status, await stale.text()]).toEqual([200, await fresh.text()])
    expect(stale.headers.get('cache-control')).toBe('public, max-age=10')
    await handle(request())
    expect(served.asked).toHaveLength(2)

    vi.advanceTimersByTime(10_000)
    expect((await handle(request())).headers.get('cache-control')).toBe('public, max-age=60')
    expect(served.asked).toHaveLength(3)
  })

  test('without a last answer it is 503, and tells nobody but the log why', async () => {
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

  test('the log never holds the words of a credential provider', async () => {
    const credentials = () => Promise.reject(new Error('secret canary'))
    expect((await handler({ credentials })(request())).status).toBe(503)
    expect(String(log.mock.calls)).not.toContain('canary')
  })

  test('an answer that takes too long is not waited for', async () => {
    const handle = handler({ maxAge: 0, timeLimit: 30 })
    served.pool.network.latency = 60_000
    expect((await handle(request())).status).toBe(503)
    expect(log.mock.calls).toEqual([[expect.stringContaining("didn't respond to GetUICustomization in time")]])
  })

  test('nor are credentials that take too long', async () => {
    const credentials = () => new Promise<never>(() => {})
    expect((await handler({ credentials, timeLimit: 30 })(request())).status).toBe(503)
  })
})

test('a slip in an id shows when the server starts', () => {
  expect(() => handler({ userPoolId: 'eu-west-1' })).toThrow(TypeError)
})

describe('a handler that sanitizes', () => {
  const hostile = `${CSS}\n.submitButton-customizable { position: fixed }`

  test('lets nothing leave but what browsers may apply, and tells the operator once what was dropped', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    holdClock()
    await served.setCustomization(hostile)
    const handle = handler({ sanitize: true })
    const { CSS: clean } = await (await handle(request())).json()
    expect(clean).toBe('.submitButton-customizable {\n  background-color: rgb(0, 170, 85);\n}\n')
    vi.advanceTimersByTime(301_000)
    await handle(request())
    expect(served.asked).toHaveLength(3)
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/removed 1 of its parts.*line 2, property\): position: fixed/),
    )
    warn.mockRestore()
  })

  test('is asked for: without a word the browser gets what AWS has', async () => {
    await served.setCustomization(hostile)
    expect((await (await handler()(request())).json()).CSS).toBe(hostile)
  })
})
