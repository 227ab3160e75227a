const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

interface Formats {
  relative: Intl.RelativeTimeFormat
  date: Intl.DateTimeFormat
  moment: Intl.DateTimeFormat
}

const cache = new Map<string, Formats>()

/** Returns cached formats, because creating one takes longer than rendering its row. */
function formatsFor(locale: string): Formats {
  const cached = cache.get(locale)
  if (cached) return cached
  const formats = {
    relative: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
    date: new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }),
    moment: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
  }
  cache.set(locale, formats)
  return formats
}

/**
 * Returns how long ago something was: `5 minutes ago`, `yesterday`; after 30 days its date. `undefined` for the last minute, and for what
 * lies ahead of this device's clock.
 *
 * @param at Milliseconds since the epoch, as is `now`.
 */
export function relativeTime(at: number, now: number, locale: string): string | undefined {
  const elapsed = now - at
  const { relative, date } = formatsFor(locale)
  if (elapsed < MINUTE) return undefined
  if (elapsed < HOUR) return relative.format(-Math.floor(elapsed / MINUTE), 'minute')
  if (elapsed < DAY) return relative.format(-Math.floor(elapsed / HOUR), 'hour')
  return elapsed < 30 * DAY ? relative.format(-Math.floor(elapsed / DAY), 'day') : date.format(at)
}

/** Returns a date with its time: `Sep 21, 2026, 2:13 PM`. */
export const formatMoment = (at: number, locale: string): string => formatsFor(locale).moment.format(at)
