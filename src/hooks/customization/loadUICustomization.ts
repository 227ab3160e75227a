import { type UICustomizationResponse, unwrapCustomization } from '../../customization/unwrapCustomization.ts'
import type { UICustomization } from '../../wire/uiCustomization.ts'

/** Where a pool's customization comes from: the object itself, a URL of the host's, or a function that returns it. */
export type UICustomizationSource =
  | UICustomizationResponse
  | string
  | ((signal: AbortSignal) => Promise<UICustomizationResponse | undefined>)

/** The time limit for a URL, in milliseconds. */
const TIME_LIMIT = 10_000

/** Characters: the largest stylesheet that the service stores, and space for the JSON around it. */
const MAX_CHARACTERS = 160_000

/**
 * Loads a customization.
 *
 * @throws {Error} if the URL or the function fails, takes longer than ten seconds, or returns something else.
 */
export async function loadUICustomization(
  source: UICustomizationSource,
  signal: AbortSignal,
): Promise<UICustomization> {
  if (typeof source === 'string') return unwrapCustomization(await fetchJson(source, signal))
  if (typeof source === 'function') return unwrapCustomization((await source(signal)) ?? {})
  return unwrapCustomization(source)
}

/** Fetches without cookies or redirects: the URL is the host's own, and its response is the same for every user. */
async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, {
    credentials: 'omit',
    redirect: 'error',
    headers: { accept: 'application/json' },
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIME_LIMIT)]),
  })
  if (!response.ok) throw new Error(`Status ${response.status}.`)
  const text = await response.text()
  if (text.length > MAX_CHARACTERS) throw new Error('Too large.')
  return JSON.parse(text)
}
