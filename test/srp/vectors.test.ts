import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { bytesToBase64 } from '../../src/encoding/base64.ts'
import { hexToInteger, integerToBytes, integerToHex } from '../../src/encoding/hex.ts'
import { g, k, N } from '../../src/srp/group.ts'
import { createKeyPair } from '../../src/srp/keyPair.ts'
import { modPow } from '../../src/srp/modPow.ts'
import { computeSignature, createSrpSignature, scramble } from '../../src/srp/srpSignature.ts'
import { formatTimestamp } from '../../src/srp/timestamp.ts'
import { createVerifier, privateKey } from '../../src/srp/verifier.ts'
import { bytesOf, constants, srpVectors } from './srpVectors.ts'

describe('the group', () => {
  test('is the 3072-bit prime with the generator 2', () => {
    expect(integerToHex(N)).toBe(constants.N_hex)
    expect(g).toBe(BigInt(constants.g))
  })

  test('has k = H(ib(N) ‖ ib(g))', () => {
    expect(integerToHex(k)).toBe(constants.k_hex)
    expect(integerToHex(k)).toBe(createHash('sha256').update(integerToBytes(N)).update(integerToBytes(g)).digest('hex'))
  })
})

describe.each(srpVectors)('vector $name', ({ inputs, outputs, identity, server, a, salt, ...vector }) => {
  const pair = () => createKeyPair(() => bytesOf(inputs.a_hex.padStart(256, '0')))
  const u = hexToInteger(outputs.u_hex)
  const S = hexToInteger(outputs.S_hex)

  test('A is computed from the random bytes and sent as hexadecimal without a prefix', async () => {
    expect(await pair()).toEqual({ a, A: hexToInteger(outputs.SRP_A), hex: outputs.SRP_A })
  })

  test.each([
    ['A', outputs.SRP_A, outputs.A_padded_hex],
    ['B', outputs.SRP_B, outputs.B_padded_hex],
    ['the salt', inputs.salt_hex, outputs.salt_padded_hex],
    ['u', outputs.u_hex, outputs.u_padded_hex],
    ['S', outputs.S_hex, outputs.S_padded_hex],
  ])('%s is hashed as its shortest signed bytes', (_, hex, padded) => {
    expect(integerToBytes(hexToInteger(hex))).toEqual(bytesOf(padded))
  })

  test('u is the hash of A and B', async () => {
    expect(integerToHex(await scramble(hexToInteger(outputs.SRP_A), hexToInteger(outputs.SRP_B)))).toBe(outputs.u_hex)
  })

  test('x is the hash of the password as typed', async () => {
    expect(integerToHex(await privateKey(identity, salt))).toBe(outputs.x_hex)
  })

  test('v is the verifier that the server stores', async () => {
    expect(integerToHex(await createVerifier(identity, salt))).toBe(outputs.v_hex)
  })

  test('S equals the number that the server computes', async () => {
    const raised = (hexToInteger(outputs.SRP_A) * (await modPow(hexToInteger(outputs.v_hex), u, N))) % N
    expect(integerToHex(await modPow(raised, hexToInteger(inputs.b_hex), N))).toBe(outputs.S_hex)
  })

  test('the timestamp is the one that is signed', () => {
    expect(formatTimestamp(inputs.timestamp_epoch_ms)).toBe(inputs.timestamp)
  })

  test('the signature follows from S, u, the identity, the secret block and the timestamp', async () => {
    expect(await computeSignature(S, u, identity, server.secretBlock, inputs.timestamp)).toBe(outputs.signature_b64)
  })

  test('the whole signature is correct and has none of the known mistakes', async () => {
    const signature = await createSrpSignature(await pair(), identity, server, inputs.timestamp_epoch_ms)
    const mistake = vector.wrongSignatures.find(([, wrong]) => wrong === signature.signature)
    expect(mistake?.[0]).toBeUndefined()
    expect(signature).toEqual({ signature: outputs.signature_b64, timestamp: inputs.timestamp })
  })
})

describe.each(srpVectors.filter(({ confirmDevice }) => confirmDevice))('device vector $name', (vector) => {
  test('is registered with salt and verifier as base64 of their bytes', async () => {
    const verifier = integerToBytes(await createVerifier(vector.identity, vector.salt))
    expect(verifier).toEqual(bytesOf(vector.confirmDevice!.PasswordVerifier_hex))
    expect(bytesToBase64(verifier)).toBe(vector.confirmDevice!.PasswordVerifier_b64)
    expect(bytesToBase64(integerToBytes(vector.salt))).toBe(vector.confirmDevice!.Salt_b64)
  })
})

test('users and devices are both covered', () => {
  expect(srpVectors).toHaveLength(5)
  expect(srpVectors.filter(({ confirmDevice }) => confirmDevice)).toHaveLength(2)
})
