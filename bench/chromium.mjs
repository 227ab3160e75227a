import { chromium } from 'playwright'
import { launchOptions } from '../test/support/chromium.mjs'
import { responses } from './recording.mjs'

const IDENTIFIER = 'input[name="username"]'

/** @param {number[]} values */
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Records when the user can first type into the identifier field, by the page's clock. */
function recordWhenUsable() {
  const check = () => {
    const input = document.querySelector('input[name="username"]')
    if (!(input instanceof HTMLInputElement) || input.disabled) return
    observer.disconnect()
    Object.assign(window, { usableAt: performance.now() })
  }
  const observer = new MutationObserver(check)
  observer.observe(document, { childList: true, subtree: true, attributes: true })
}

/**
 * Replays recorded responses, and records when the client called and when it got the response. A response takes as long as one from
 * a nearby server, so that what the page paints meanwhile does not count as SRP.
 *
 * @param {Record<string, object>} recorded
 */
function replayServer(recorded) {
  /** @type {{ operation: string, at: number, respondedAt: number }[]} */
  const calls = []
  Object.assign(window, { calls })
  window.fetch = async (input, init) => {
    const request = new Request(input, init)
    const operation = (request.headers.get('x-amz-target') ?? '').split('.').pop() ?? ''
    const call = { operation, at: performance.now(), respondedAt: 0 }
    calls.push(call)
    const isLast = operation === 'RespondToAuthChallenge'
    await new Promise((resolve) => setTimeout(resolve, 100))
    const response = new Response(JSON.stringify(recorded[operation] ?? {}), { status: isLast ? 400 : 200 })
    call.respondedAt = performance.now()
    return response
  }
  addEventListener('submit', () => Object.assign(window, { submittedAt: performance.now() }), true)
  /** @type {PerformanceEntry[]} */
  const longTasks = []
  Object.assign(window, { longTasks })
  new PerformanceObserver((list) => longTasks.push(...list.getEntries())).observe({ type: 'longtask' })
}

/** @param {number} slowdown */
export async function openChromium(slowdown) {
  const browser = await chromium.launch(launchOptions())

  /**
   * @param {string} url
   * @param {import('playwright').BrowserContext} context
   */
  async function open(url, context) {
    const page = await context.newPage()
    await page.addInitScript(recordWhenUsable)
    await page.addInitScript(replayServer, responses)
    const protocol = await context.newCDPSession(page)
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.goto(url)
    await page.waitForFunction(() => 'usableAt' in window)
    return { page, protocol }
  }

  return {
    close: () => browser.close(),

    /**
     * Returns the milliseconds from navigation until the identifier field is usable, with an empty cache.
     *
     * @param {string} url
     */
    async timeToUsable(url) {
      const context = await browser.newContext()
      const { page } = await open(url, context)
      const time = await page.evaluate(() => Reflect.get(window, 'usableAt'))
      await context.close()
      return Number(time)
    },

    /**
     * Opens a page to type into. `press` returns the main thread's time for one key press, in milliseconds.
     *
     * @param {string} url
     */
    async typist(url) {
      const context = await browser.newContext()
      const { page, protocol } = await open(url, context)
      await page.focus(IDENTIFIER)
      await protocol.send('Performance.enable')
      const taskTime = async () => {
        const { metrics } = await protocol.send('Performance.getMetrics')
        return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
      }
      return {
        async press() {
          const before = await taskTime()
          await page.keyboard.press('a')
          await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
          return (await taskTime()) - before
        },
        close: () => context.close(),
      }
    },

    /**
     * Signs in by SRP and returns the client's own time, in milliseconds: from submit to the first call, from the challenge to the
     * response, and the longest task over 50 ms after submit (0: none).
     *
     * @param {string} url
     */
    async signIn(url) {
      const context = await browser.newContext()
      const { page } = await open(url, context)
      await page.focus(IDENTIFIER)
      await page.keyboard.type('ann@example.com')
      await page.keyboard.press('Tab')
      await page.keyboard.type('Correct-Horse-9!')
      await page.keyboard.press('Enter')
      await page.waitForFunction(() => Reflect.get(window, 'calls').at(-1)?.operation === 'RespondToAuthChallenge')
      const times = await page.evaluate(() => {
        const [first, second] = Reflect.get(window, 'calls').slice(-2)
        const submittedAt = Reflect.get(window, 'submittedAt')
        /** @type {PerformanceEntry[]} */
        const longTasks = Reflect.get(window, 'longTasks')
        const durations = longTasks.filter(({ startTime }) => startTime > submittedAt).map(({ duration }) => duration)
        return {
          toCall: first.at - submittedAt,
          toResponse: second.at - first.respondedAt,
          longestTask: Math.max(0, ...durations),
        }
      })
      await context.close()
      return times
    },
  }
}
