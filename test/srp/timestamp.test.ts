import { afterEach, expect, test, vi } from 'vitest'
import { formatTimestamp } from '../../src/srp/timestamp.ts'

const zone = process.env.TZ

afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test.each([
  ['a single-digit day is not padded', '2025-03-04T09:05:07Z', 'Tue Mar 4 09:05:07 UTC 2025'],
  ['midnight is 00, never 24', '2029-01-01T00:00:00Z', 'Mon Jan 1 00:00:00 UTC 2029'],
  ['the last second of a year belongs to it', '2028-12-31T23:59:59.999Z', 'Sun Dec 31 23:59:59 UTC 2028'],
  ['a leap day', '2028-02-29T12:00:00Z', 'Tue Feb 29 12:00:00 UTC 2028'],
])('%s', (_, iso, expected) => {
  expect(formatTimestamp(Date.parse(iso))).toBe(expected)
})

test('days and months have English names', () => {
  const days = Array.from({ length: 7 }, (_, day) => formatTimestamp(Date.UTC(2025, 5, 1 + day)).slice(0, 3))
  expect(days).toEqual(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'])
  const months = Array.from({ length: 12 }, (_, month) => formatTimestamp(Date.UTC(2025, month)).slice(4, 7))
  expect(months.join(' ')).toBe('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec')
})

test.each([
  ['Pacific/Kiritimati', -840],
  ['America/Los_Angeles', 480],
])('the time zone of the device does not matter: %s', (name, offset) => {
  process.env.TZ = name
  const instant = Date.parse('2025-01-31T23:30:00Z')
  expect(new Date(instant).getTimezoneOffset()).toBe(offset)
  expect(formatTimestamp(instant)).toBe('Fri Jan 31 23:30:00 UTC 2025')
})

test('the language of the device does not matter', () => {
  const localized = () => {
    throw new Error('asked for a localized date')
  }
  vi.stubGlobal('Intl', undefined)
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'toString'] as const) {
    vi.spyOn(Date.prototype, name).mockImplementation(localized)
  }
  expect(formatTimestamp(Date.parse('2025-11-23T21:14:59Z'))).toBe('Sun Nov 23 21:14:59 UTC 2025')
})
