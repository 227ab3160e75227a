import { expect, test } from 'vitest'
import { hexToInteger, integerToHex } from '../../src/encoding/hex.ts'
import { g, k, N } from '../../src/srp/group.ts'
import { createKeyPair } from '../../src/srp/keyPair.ts'
import { UntrustedServerError } from '../../src/srp/serverHalf.ts'
import { createSrpSignature, scramble } from '../../src/srp/srpSignature.ts'
import { privateKey } from '../../src/srp/verifier.ts'
import { naivePower } from './naivePower.ts'
import { signByReference } from './signByReference.ts'
import { srpVectors } from './srpVectors.ts'

const { identity, server, salt, inputs } = srpVectors[0]!
const now = inputs.timestamp_epoch_ms

test.each([
  ['0', '0'],
  ['0 in many digits', '0'.repeat(768)],
  ['N', integerToHex(N)],
  ['2N', integerToHex(2n * N)],
  ['N in capitals', integerToHex(N).toUpperCase()],
])('a server that sends B = %s is not trusted', async (_, B) => {
  const signature = createSrpSignature(await createKeyPair(), identity, { ...server, B }, now)
  await expect(signature).rejects.toBeInstanceOf(UntrustedServerError)
  await expect(signature).rejects.toMatchObject({ name: 'UntrustedServerError' })
})

test.each([
  ['1', 1n],
  ['2', 2n],
  ['N - 1', N - 1n],
  ['N + 1', N + 1n],
])('the base is never negative, even for a small B: B = %s', async (_, B) => {
  const pair = await createKeyPair()
  const x = await privateKey(identity, salt)
  const u = await scramble(pair.A, B)
  const difference = (B - k * naivePower(g, x, N)) % N
  const S = naivePower(difference < 0n ? difference + N : difference, pair.a + u * x, N)
  const { signature, timestamp } = await createSrpSignature(pair, identity, { ...server, B: integerToHex(B) }, now)
  expect(signature).toBe(signByReference(S, u, identity, server.secretBlock, timestamp))
})

test.each(['', 'g', '-1', '1.5'])('a B that is not a number (%j) leads to no signature', async (B) => {
  await expect(createSrpSignature(await createKeyPair(), identity, { ...server, B }, now)).rejects.toThrow()
})

test('the salt can have an odd number of digits or leading zeros', async () => {
  const pair = await createKeyPair()
  const signature = (digits: string) => createSrpSignature(pair, identity, { ...server, salt: digits }, now)
  expect(server.salt.length % 2).toBe(1)
  expect(await signature(`0${server.salt}`)).toEqual(await signature(server.salt))
  expect(hexToInteger(`000${server.salt}`)).toBe(salt)
})

test.each([
  ['a space after the password', { ...identity, password: `${identity.password} ` }],
  ['another case', { ...identity, password: identity.password.toLowerCase() }],
  ['another user', { ...identity, id: 'Alice' }],
  ['the whole pool id instead of its second part', { ...identity, group: 'us-east-1_Ab12Cd34E' }],
])('%s leads to a different signature', async (_, other) => {
  const pair = await createKeyPair()
  const right = await createSrpSignature(pair, identity, server, now)
  expect((await createSrpSignature(pair, other, server, now)).signature).not.toBe(right.signature)
})

test('the password is hashed in the form in which it was typed', async () => {
  const composed = await privateKey({ ...identity, password: 'é'.normalize('NFC') }, salt)
  expect(await privateKey({ ...identity, password: 'é'.normalize('NFD') }, salt)).not.toBe(composed)
})
