import { type Bytes, concat, utf8 } from '../../encoding/bytes.ts'
import { integerToBytes } from '../../encoding/hex.ts'

/** Writes values in DER, the encoding of X.509 (ITU-T X.690): a tag, the length, the content. */
function encode(tag: number, ...contents: readonly Uint8Array[]): Bytes {
  const content = concat(...contents)
  return concat(Uint8Array.of(tag), encodeLength(content.length), content)
}

function encodeLength(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length)
  const bytes: number[] = []
  for (let rest = length; rest > 0; rest >>= 8) bytes.unshift(rest & 0xff)
  return Uint8Array.of(0x80 | bytes.length, ...bytes)
}

/** The types of values that a certificate has. */
export const der = {
  sequence: (...items: readonly Uint8Array[]) => encode(0x30, ...items),
  set: (...items: readonly Uint8Array[]) => encode(0x31, ...items),
  integer: (value: bigint) => encode(0x02, integerToBytes(value)),
  null: encode(0x05),
  /** @param arcs The encoded numbers of the identifier. */
  objectIdentifier: (...arcs: readonly number[]) => encode(0x06, Uint8Array.from(arcs)),
  utf8String: (text: string) => encode(0x0c, utf8(text)),
  bitString: (bytes: Uint8Array) => encode(0x03, Uint8Array.of(0), bytes),
  /** @param time Milliseconds since the epoch. Years from 2050 have another form (RFC 5280, section 4.1.2.5). */
  time: (time: number) => {
    const digits = new Date(time).toISOString().replace(/\.\d+|[-:T]/g, '')
    return digits < '2050' ? encode(0x17, utf8(digits.slice(2))) : encode(0x18, utf8(digits))
  },
}
