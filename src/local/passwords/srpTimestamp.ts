import { formatTimestamp } from '../../srp/timestamp.ts'
import { Fault, incorrectCredentials } from '../server/fault.ts'

/** How far, in milliseconds, a client's clock may be off. The service's limit isn't documented (docs/protocol.md §12). */
const TOLERANCE = 5 * 60_000

/** `Tue Mar 4 09:05:07 UTC 2025`. */
const FORMAT = /^\w{3} (\w{3}) (\d{1,2}) ([\d:]{8}) UTC (\d{4})$/

/**
 * Rejects a TIMESTAMP that isn't in the format `Tue Mar 4 09:05:07 UTC 2025`, or is too far from now (docs/protocol.md §3.4).
 *
 * @param now Milliseconds since the epoch.
 */
export function checkTimestamp(timestamp: string, now: number): void {
  const [, month, day, clock, year] = FORMAT.exec(timestamp) ?? []
  const time = Date.parse(`${day} ${month} ${year} ${clock} GMT`)
  if (Number.isNaN(time) || formatTimestamp(time) !== timestamp) {
    throw new Fault('InvalidParameterException', 'TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.')
  }
  if (Math.abs(time - now) > TOLERANCE) throw incorrectCredentials()
}
