import { sanitizeUICustomization } from '../server/sanitizeUICustomization.ts'
import type { UICustomization } from '../wire/uiCustomization.ts'
import { createCache } from './createCache.ts'
import type { UICustomizationOptions } from './getUICustomization.ts'
import { openService } from './openService.ts'
import { PoolReadError } from './poolReadError.ts'
import { readUICustomization } from './readUICustomization.ts'
import { checkIds } from './serviceOptions.ts'

/** Options of {@link createUICustomizationHandler}. */
export interface UICustomizationHandlerOptions extends UICustomizationOptions {
  /** How long, in seconds, the server and browsers may cache the customization. Default: 300. */
  maxAge?: number | undefined
  /** Milliseconds to wait for AWS. Default: 5000. */
  timeLimit?: number | undefined
  /**
   * Whether the server sanitizes the stylesheet before sending it, and logs how much was removed. Default: `false`; browsers sanitize it
   * in either case.
   */
  sanitize?: boolean | undefined
}

/** How long, in seconds, to wait after a failure before calling AWS again. */
const HOLD_OFF = 10

const JSON_HEADERS = { 'content-type': 'application/json', 'x-content-type-options': 'nosniff' }

/**
 * Creates a handler for servers that use the Fetch API. It responds to `GET` and `HEAD` with the pool's UI customization as JSON. The
 * route may be public: the hosted UI shows the same data to every visitor.
 *
 * Calls AWS at most once per `maxAge`, for any number of requests. If AWS fails, it responds with the last customization, or with 503 if
 * there is none. The reason is logged and not part of the response.
 *
 * @throws {TypeError} if an id is malformed, or a duration is no finite number of its unit.
 * @example
 * export const GET = createUICustomizationHandler({ userPoolId: 'eu-west-1_Ab12Cd34E', clientId: '1example23456789' })
 */
export function createUICustomizationHandler(
  options: UICustomizationHandlerOptions,
): (request: Request) => Promise<Response> {
  const { maxAge = 300, timeLimit = 5000, sanitize = false } = options
  checkIds(options)
  checkDuration('maxAge', maxAge, 0)
  checkDuration('timeLimit', timeLimit, 1)
  const clean = createSanitizer()
  const service = openService(options)

  const read = createCache(
    async (signal) => {
      const stored = await readUICustomization(service, options, signal)
      const body = JSON.stringify(sanitize ? clean(stored) : stored)
      return { body, etag: await hash(body) }
    },
    {
      maxAge: 1000 * maxAge,
      timeLimit,
      holdOff: 1000 * HOLD_OFF,
      onFailed: logFailure,
      now: () => performance.now(),
    },
  )

  return async ({ method, headers }) => {
    if (method !== 'GET' && method !== 'HEAD') return refuse(method, 405, { allow: 'GET, HEAD' })
    const cached = await read().catch(() => undefined)
    if (!cached) return refuse(method, 503, { 'retry-after': String(HOLD_OFF) })
    const { body, etag } = cached.value
    const cacheHeaders = { etag, 'cache-control': `public, max-age=${Math.ceil(cached.lifetime / 1000)}` }
    if (isKnown(etag, headers.get('if-none-match'))) return new Response(null, { status: 304, headers: cacheHeaders })
    return new Response(method === 'HEAD' ? null : body, { headers: { ...JSON_HEADERS, ...cacheHeaders } })
  }
}

/** The longest time of a timer, in milliseconds, and of `max-age`, in seconds (RFC 9111, section 1.2.2). */
const MAX_DURATION = 2 ** 31 - 1

/** @throws {TypeError} if a duration is too short, too long or no number. */
function checkDuration(option: string, value: unknown, minimum: number): void {
  if (typeof value === 'number' && value >= minimum && value <= MAX_DURATION) return
  throw new TypeError(`${option} must be a number from ${minimum} to ${MAX_DURATION}, not ${String(value)}.`)
}

/** Returns a function that sanitizes a customization, and logs once per stylesheet how much was removed. */
function createSanitizer(): (stored: UICustomization) => UICustomization {
  let lastCss: string | undefined
  return (stored) => {
    const { uiCustomization, dropped } = sanitizeUICustomization(stored)
    const [first] = dropped
    if (first && lastCss !== stored.CSS) {
      const { reason, what, line } = first
      const place = line === undefined ? reason : `line ${line}, ${reason}`
      const message = `sanitizing the UI customization removed ${dropped.length} of its parts. The first (${place}): ${what}`
      console.warn(`Poolgate: ${message}`)
    }
    lastCss = stored.CSS
    return uiCustomization
  }
}

function refuse(method: string, status: 405 | 503, headers: Record<string, string>): Response {
  const body = JSON.stringify({ error: status === 405 ? 'methodNotAllowed' : 'unavailable' })
  return new Response(method === 'HEAD' ? null : body, {
    status,
    headers: { ...JSON_HEADERS, 'cache-control': 'no-store', ...headers },
  })
}

/** Compares weakly, as RFC 9110 section 13.1.2 requires for If-None-Match. */
const isKnown = (etag: string, ifNoneMatch: string | null): boolean =>
  ifNoneMatch?.trim() === '*' || [...(ifNoneMatch ?? '').matchAll(/"[^"]*"/g)].some(([tag]) => tag === etag)

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `"${Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')}"`
}

/** Logs only the kit's own messages: others might contain a secret. */
function logFailure(error: unknown): void {
  const reason = error instanceof PoolReadError ? error.message : "The AWS SDK couldn't be used."
  console.error(`Poolgate: the UI customization couldn't be read. ${reason}`)
}
