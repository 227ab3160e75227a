import { afterEach, expect, test, vi } from 'vitest'
import { bytesToInteger, hexToInteger } from '../../src/encoding/hex.ts'
import { g, N } from '../../src/srp/group.ts'
import { createKeyPair } from '../../src/srp/keyPair.ts'
import { createKeyPairSource } from '../../src/srp/keyPairSource.ts'
import { naivePower } from './naivePower.ts'

afterEach(() => vi.restoreAllMocks())

test('a key pair is generated from 512 random bits of the platform', async () => {
  const draw = vi.spyOn(crypto, 'getRandomValues')
  const { a, A, hex } = await createKeyPair()
  expect(draw).toHaveBeenCalledOnce()
  const bytes = draw.mock.results[0]!.value as Uint8Array
  expect(bytes).toHaveLength(64)
  expect(a).toBe(bytesToInteger(bytes))
  expect(A).toBe(naivePower(g, a, N))
  expect(hexToInteger(hex)).toBe(A)
})

test('random bytes that are all zero are generated again', async () => {
  const draws = [new Uint8Array(64), new Uint8Array(64), Uint8Array.of(5)]
  expect(await createKeyPair(() => draws.shift()!)).toEqual({ a: 5n, A: 32n, hex: '20' })
  expect(draws).toEqual([])
})

test('preparing several times computes one pair', async () => {
  const draw = vi.spyOn(crypto, 'getRandomValues')
  const source = createKeyPairSource(createKeyPair)
  source.prepare()
  source.prepare()
  source.prepare()
  const pair = await source.take()
  expect(draw).toHaveBeenCalledOnce()
  expect(pair.a).toBe(bytesToInteger(draw.mock.results[0]!.value as Uint8Array))
})

test('nothing is computed before the first call', () => {
  const draw = vi.spyOn(crypto, 'getRandomValues')
  createKeyPairSource(createKeyPair)
  expect(draw).not.toHaveBeenCalled()
})

test('no pair is returned twice, prepared or not, by sequential or concurrent calls', async () => {
  const source = createKeyPairSource(createKeyPair)
  source.prepare()
  const pairs = await Promise.all([source.take(), source.take(), source.take()])
  source.prepare()
  pairs.push(await source.take(), await source.take())
  expect(new Set(pairs.map(({ hex }) => hex)).size).toBe(5)
})
