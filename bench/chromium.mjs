import { chromium } from 'playwright'
import { launchOptions } from '../test/support/chromium.mjs'
import { answers } from './recording.mjs'

const IDENTIFIER = 'input[name="username"]'

/** @param {number[]} values */
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Notes when the identifier can first be typed into, by the page's own clock. */
function noteWhenUsable() {
  const look = () => {
    const input = document.querySelector('input[name="username"]')
    if (!(input instanceof HTMLInputElement) || input.disabled) return
    observer.disconnect()
    Object.assign(window, { usableAt: performance.now() })
  }
  const observer = new MutationObserver(look)
  observer.observe(document, { childList: true, subtree: true, attributes: true })
}

/**
 * Answers like a server whose part was recorded once, and notes when the client called and when it was answered. The answer
 * takes as long as from a server nearby, so that what the page paints meanwhile is not counted as SRP.
 *
 * @param {Record<string, object>} recorded
 */
function replayServer(recorded) {
  /** @type {{ operation: string, at: number, answeredAt: number }[]} */
  const calls = []
  Object.assign(window, { calls })
  window.fetch = async (input, init) => {
    const request = new Request(input, init)
    const operation = (request.headers.get('x-amz-target') ?? '').split('.').pop() ?? ''
    const call = { operation, at: performance.now(), answeredAt: 0 }
    calls.push(call)
    const isLast = operation === 'RespondToAuthChallenge'
    await new Promise((resolve) => setTimeout(resolve, 100))
    const response = new Response(JSON.stringify(recorded[operation] ?? {}), { status: isLast ? 400 : 200 })
    call.answeredAt = performance.now()
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
    await page.addInitScript(noteWhenUsable)
    await page.addInitScript(replayServer, answers)
    const protocol = await context.newCDPSession(page)
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.goto(url)
    await page.waitForFunction(() => 'usableAt' in window)
    return { page, protocol }
  }

  return {
    close: () => browser.close(),

    /**
     * Milliseconds from navigation until the identifier field is usable, with an empty cache.
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
     * A page to type into; `press` gives what one key press costs the main thread, in milliseconds.
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
     * The client's own part of an SRP sign-in, in milliseconds: from submit to the first call, from the challenge to its
     * answer, and the longest task after submit where one took over 50 (0: none did).
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
        const [first, answer] = Reflect.get(window, 'calls').slice(-2)
        const submittedAt = Reflect.get(window, 'submittedAt')
        /** @type {PerformanceEntry[]} */
        const longTasks = Reflect.get(window, 'longTasks')
        const durations = longTasks.filter(({ startTime }) => startTime > submittedAt).map(({ duration }) => duration)
        return {
          toCall: first.at - submittedAt,
          toAnswer: answer.at - first.answeredAt,
          longestTask: Math.max(0, ...durations),
        }
      })
      await context.close()
      return times
    },
  }
}
