import fc from 'fast-check'
import { expect, test } from 'vitest'
import { base64ToBytes, bytesToBase64 } from '../../src/encoding/base64.ts'
import { concat, utf8 } from '../../src/encoding/bytes.ts'
import { bytesToInteger, hexToInteger, integerToBytes, integerToHex } from '../../src/encoding/hex.ts'

const natural = fc.bigInt({ min: 0n, max: 2n ** 3072n })

test.each([
  [0n, [0]],
  [1n, [1]],
  [0x7fn, [0x7f]],
  [0x80n, [0, 0x80]],
  [0xffn, [0, 0xff]],
  [0x100n, [1, 0]],
  [0x7fffn, [0x7f, 0xff]],
  [0x8000n, [0, 0x80, 0]],
])('%s has the bytes %j', (integer, bytes) => {
  expect([...integerToBytes(integer)]).toEqual(bytes)
})

test('an integer survives the conversion to bytes and back', () => {
  fc.assert(
    fc.property(natural, (integer) => {
      expect(bytesToInteger(integerToBytes(integer))).toBe(integer)
    }),
  )
})

test('an integer has the fewest bytes that its sign allows', () => {
  fc.assert(
    fc.property(natural, (integer) => {
      const [first, second = 0xff] = integerToBytes(integer)
      expect(first).toBeLessThan(0x80)
      if (integer > 0n && first === 0) expect(second).toBeGreaterThanOrEqual(0x80)
    }),
  )
})

test('bytes survive base64, and integers hexadecimal', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), natural, (bytes, integer) => {
      expect(base64ToBytes(bytesToBase64(bytes))).toEqual(bytes)
      expect(bytesToBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
      expect(hexToInteger(integerToHex(integer))).toBe(integer)
    }),
  )
})

test('an empty array of bytes is 0', () => {
  expect(bytesToInteger(new Uint8Array())).toBe(0n)
})

test('parts are concatenated in order, text as UTF-8', () => {
  expect([...concat(utf8('é'), new Uint8Array(), utf8('✓'), Uint8Array.of(7))]).toEqual([
    0xc3, 0xa9, 0xe2, 0x9c, 0x93, 7,
  ])
})
