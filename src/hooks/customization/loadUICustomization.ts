import type { UICustomization } from '../../wire/uiCustomization.ts'

/** The customization itself, or GetUICustomization's whole answer with it inside. */
export type UICustomizationResponse = UICustomization | { UICustomization?: UICustomization | undefined }

/** Where a pool's customization comes from: it is there already, or at an address of the host's, or a function gets it. */
export type UICustomizationSource =
  | UICustomizationResponse
  | string
  | ((signal: AbortSignal) => Promise<UICustomizationResponse | undefined>)

/** Milliseconds that an address may take. */
const TIME_LIMIT = 10_000

/** Characters: the most that the service stores of a style sheet, and room for what is around it. */
const MAX_CHARACTERS = 160_000

/**
 * Gets a customization.
 *
 * @throws {Error} when the address or the function fails, takes longer than ten seconds, or answers something else.
 */
export async function loadUICustomization(
  source: UICustomizationSource,
  signal: AbortSignal,
): Promise<UICustomization> {
  if (typeof source === 'string') return unwrap(await fetchJson(source, signal))
  return unwrap(typeof source === 'function' ? ((await source(signal)) ?? {}) : source)
}

/** What an answer holds; `{}` where it holds none. @throws {TypeError} for what is no answer. */
function unwrap(answer: unknown): UICustomization {
  if (!isRecord(answer)) throw new TypeError('A UI customization is an object.')
  const inner = 'UICustomization' in answer ? (answer.UICustomization ?? {}) : answer
  if (!isRecord(inner)) throw new TypeError('A UI customization is an object.')
  for (const name of ['CSS', 'ImageUrl']) {
    if (inner[name] != null && typeof inner[name] !== 'string') throw new TypeError(`${name} is no text.`)
  }
  return inner
}

/** Without cookies, redirects or patience: the address is the host's own, and what comes back is for everybody. */
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

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
