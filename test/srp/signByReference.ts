import { createHmac, hkdfSync } from 'node:crypto'

/** Returns minimal two's-complement bytes. Independent of the implementation in `src`. */
const ib = (integer: bigint) => {
  const hex = integer.toString(16)
  const even = hex.length % 2 ? `0${hex}` : hex
  return Buffer.from(/^[89a-f]/.test(even) ? `00${even}` : even, 'hex')
}

/** Computes docs/protocol.md §4.3, steps 7 and 9, with Node's crypto module. */
export function signByReference(
  S: bigint,
  u: bigint,
  { group, id }: { group: string; id: string },
  secretBlock: string,
  timestamp: string,
): string {
  const key = Buffer.from(hkdfSync('sha256', ib(S), ib(u), 'Caldera Derived Key', 16))
  const message = [group, id, Buffer.from(secretBlock, 'base64'), timestamp]
  return message.reduce((hmac, part) => hmac.update(part), createHmac('sha256', key)).digest('base64')
}
