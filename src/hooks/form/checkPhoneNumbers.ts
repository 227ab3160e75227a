import { raceAbort } from '../../async/raceAbort.ts'
import { AuthError } from '../../errors.ts'
import { phoneNumberModule } from '../../poolConfig/phoneNumberModule.ts'
import { readWithoutParser } from '../../poolConfig/phoneText.ts'
import { visibleText } from '../../poolConfig/typedText.ts'
import type { PhoneParser } from './phoneEntry.ts'

/** How long a submit waits for the parser, in ms. */
const TIME_LIMIT = 10_000

/**
 * Checks the phone numbers of a form before they are sent, once the parser is loaded. Without it, only numbers with `+` pass.
 *
 * @param names The fields that hold phone numbers.
 * @param read Returns what a field sends, which depends on the parser.
 * @throws {AuthError} `invalidPhone`, or `offline` if the parser can't be loaded; both on the field.
 */
export async function checkPhoneNumbers(
  names: readonly string[],
  read: (name: string) => string,
  signal: AbortSignal,
  module: Pick<typeof phoneNumberModule, 'fetch'> = phoneNumberModule,
): Promise<void> {
  const filledIn = names.filter((name) => visibleText(read(name)))
  if (!filledIn.length) return
  const parser = await loadParser(module, signal)
  for (const field of filledIn) {
    const value = read(field)
    if (parser && !maySend(parser, field, value)) throw new AuthError('invalidPhone', { field })
    if (!parser && !readWithoutParser(value)) throw new AuthError('offline', { field, retryable: true })
  }
}

/**
 * Returns whether a phone field may send a text. An identifier may be of any length after a country's calling code: an account may have a
 * number that the country doesn't use, and only the service knows.
 */
export function maySend(parser: PhoneParser, field: string, text: string): boolean {
  if (parser.parsePhoneNumber(text)) return true
  const number = field === 'username' ? readWithoutParser(text) : undefined
  return (
    number !== undefined && parser.phoneCountries('en').some(({ callingCode }) => number.startsWith(`+${callingCode}`))
  )
}

/** Returns `undefined` if the parser can't be loaded in time. @throws {AuthError} `aborted`. */
async function loadParser(
  module: Pick<typeof phoneNumberModule, 'fetch'>,
  signal: AbortSignal,
): Promise<PhoneParser | undefined> {
  const limit = new AbortController()
  const stop = () => limit.abort()
  const timer = setTimeout(stop, TIME_LIMIT)
  signal.addEventListener('abort', stop)
  if (signal.aborted) stop()
  try {
    return await raceAbort(module.fetch(), limit.signal)
  } catch {
    if (signal.aborted) throw new AuthError('aborted')
    return undefined
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
}
