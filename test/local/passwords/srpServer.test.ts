import { describe, expect, test } from 'vitest'
import { bytesToBase64 } from '../../../src/encoding/base64.ts'
import { hexToInteger, integerToHex } from '../../../src/encoding/hex.ts'
import { createServerPair, isValidSignature, serverSecret } from '../../../src/local/passwords/srpServer.ts'
import { createVerifier } from '../../../src/srp/verifier.ts'
import { srpVectors } from '../srpVectors.ts'

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.padStart(256, '0'), 'hex'))

describe.each(srpVectors)('the server half of SRP, vector $name', (vector) => {
  const { group, id, password, secretBlock, timestamp, signature } = vector
  const verifier = hexToInteger(vector.v)
  const A = hexToInteger(vector.A)
  const pair = { b: hexToInteger(vector.b), B: hexToInteger(vector.B) }
  const input = { A, pair, verifier, group, id, secretBlock, timestamp, signature }

  test('stores v instead of the password', async () => {
    expect(integerToHex(await createVerifier({ group, id, password }, hexToInteger(vector.salt)))).toBe(vector.v)
  })

  test('responds with B', async () => {
    expect(await createServerPair(verifier, () => bytes(vector.b))).toEqual(pair)
  })

  test("computes the client's S", async () => {
    expect(integerToHex(await serverSecret(A, verifier, hexToInteger(vector.u), pair.b))).toBe(vector.S)
  })

  test("accepts only the client's signature", async () => {
    expect(await isValidSignature(input)).toBe(true)
    const tampered = Uint8Array.from(Buffer.from(signature, 'base64'))
    tampered[31]! ^= 1
    expect(await isValidSignature({ ...input, signature: bytesToBase64(tampered) })).toBe(false)
    expect(await isValidSignature({ ...input, signature: signature.slice(0, 20) })).toBe(false)
    expect(await isValidSignature({ ...input, signature: '' })).toBe(false)
    expect(await isValidSignature({ ...input, signature: 'not base64!' })).toBe(false)
    expect(await isValidSignature({ ...input, timestamp: 'Wed Mar 5 09:05:07 UTC 2025' })).toBe(false)
    expect(await isValidSignature({ ...input, verifier: verifier + 1n })).toBe(false)
  })
})
