import { expect, test } from 'vitest'
import { formatMoment, relativeTime } from '../../src/messages/relativeTime.ts'

const NOW = Date.UTC(2026, 8, 21, 12)
const MINUTE = 60_000
const DAY = 1_440 * MINUTE

test.each([
  ['the last minute', 59_999, undefined],
  ['a time ahead of this clock', -5 * MINUTE, undefined],
  ['minutes', 5.9 * MINUTE, '5 minutes ago'],
  ['hours', 61 * MINUTE, '1 hour ago'],
  ['a day', 1.5 * DAY, 'yesterday'],
  ['days', 29.9 * DAY, '29 days ago'],
  ['longer', 40 * DAY, 'Aug 12, 2026'],
])('%s: how long ago something was', (_name, elapsed, expected) => {
  expect(relativeTime(NOW - elapsed, NOW, 'en')).toBe(expected)
})

test('times are in the words of the language', () => {
  expect(relativeTime(NOW - 2 * DAY, NOW, 'de')).toBe('vorgestern')
  expect(formatMoment(NOW, 'de')).toContain('21.09.2026')
})
