const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * Formats a time as `Tue Mar 4 09:05:07 UTC 2025`: always English and UTC, the day of the month unpadded (docs/protocol.md §4.3,
 * step 8).
 */
export function formatTimestamp(milliseconds: number): string {
  const date = new Date(milliseconds)
  const time = date.toISOString().slice(11, 19)
  return `${DAYS[date.getUTCDay()]} ${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()} ${time} UTC ${date.getUTCFullYear()}`
}
