import { sanitizeUICustomization } from '../server/sanitizeUICustomization.ts'
import type { UICustomization } from '../wire/uiCustomization.ts'
import { createCache } from './createCache.ts'
import type { UICustomizationOptions } from './getUICustomization.ts'
import { openService } from './openService.ts'
import { PoolReadError } from './poolReadError.ts'
import { readUICustomization } from './readUICustomization.ts'
import { checkIds } from './serviceOptions.ts'

export interface UICustomizationHandlerOptions extends UICustomizationOptions {
  /** Seconds that a response is valid, on the server and in the browser. Default: 300. */
  maxAge?: number | undefined
  /** Milliseconds to wait for AWS. Default: 5000. */
  timeLimit?: number | undefined
  /**
   * Whether the server sanitizes the stylesheet before it sends it. The log says what was dropped. Default: `false`, browsers sanitize
   * what they get.
   */
  sanitize?: boolean | undefined
}

/** Seconds to send AWS no calls after a failure. */
const HOLD_OFF = 10

const JSON_HEADERS = { 'content-type': 'application/json', 'x-content-type-options': 'nosniff' }

/**
 * Creates a handler for any server that uses the Fetch API. It responds to `GET` and `HEAD` with the pool's UI customization as JSON.
 * It needs no protection: the hosted UI shows the same to every visitor.
 *
 * Calls AWS at most once per `maxAge`, however many requests there are. While AWS fails, it responds with the last customization, or
 * with 503 if there is none. The log says why; the response doesn't.
 *
 * @throws {TypeError} when an id doesn't have the service's form.
 * @example
 * export const GET = createUICustomizationHandler({ userPoolId: 'eu-west-1_Ab12Cd34E', clientId: '1example23456789' })
 */
export function createUICustomizationHandler(
  options: UICustomizationHandlerOptions,
): (request: Request) => Promise<Response> {
  const { maxAge = 300, timeLimit = 5000, sanitize = false } = options
  checkIds(options)
  const clean = cleaner()
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
      onFailed: tellOperator,
      now: () => performance.now(),
    },
  )

  return async ({ method, headers }) => {
    if (method !== 'GET' && method !== 'HEAD') return refuse(method, 405, { allow: 'GET, HEAD' })
    const cached = await read().catch(() => undefined)
    if (!cached) return refuse(method, 503, { 'retry-after': String(HOLD_OFF) })
    const { body, etag } = cached.value
    const known = { etag, 'cache-control': `public, max-age=${Math.ceil(cached.lifetime / 1000)}` }
    if (isKnown(etag, headers.get('if-none-match'))) return new Response(null, { status: 304, headers: known })
    return new Response(method === 'HEAD' ? null : body, { headers: { ...JSON_HEADERS, ...known } })
  }
}

/** Returns a function that sanitizes a customization, and logs once per stylesheet what was dropped. */
function cleaner(): (stored: UICustomization) => UICustomization {
  let told: string | undefined
  return (stored) => {
    const { uiCustomization, dropped } = sanitizeUICustomization(stored)
    const [first] = dropped
    if (first && told !== stored.CSS) {
      const { reason, what, line } = first
      const place = line === undefined ? '' : `line ${line}, `
      console.warn(
        `Poolgate: the UI customization lost ${dropped.length} to cleaning, the first: ${place}for its ${reason}, ${what}`,
      )
    }
    told = stored.CSS
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

/** Logs only messages of the kit: any other might quote a secret. */
function tellOperator(error: unknown): void {
  const reason = error instanceof PoolReadError ? error.message : 'The AWS SDK could not be used.'
  console.error(`Poolgate: the UI customization could not be read. ${reason}`)
}
