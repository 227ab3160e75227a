import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { g, N } from '../../src/srp/group.ts'
import { modPow } from '../../src/srp/modPow.ts'
import { powerOfG } from '../../src/srp/powerOfG.ts'
import { naivePower } from './naivePower.ts'

afterEach(() => vi.unstubAllGlobals())

const below = (bits: bigint, min = 0n) => fc.bigInt({ min, max: 2n ** bits })

test('equals plain exponentiation for any odd modulus', async () => {
  await fc.assert(
    fc.asyncProperty(below(300n), below(300n), below(255n, 1n), async (base, exponent, half) => {
      const modulus = 2n * half + 1n
      expect(await modPow(base, exponent, modulus)).toBe(naivePower(base, exponent, modulus))
    }),
  )
}, 30_000)

test('equals plain exponentiation in the SRP group', async () => {
  await fc.assert(
    fc.asyncProperty(below(3072n), below(1300n), async (base, exponent) => {
      expect(await modPow(base, exponent, N)).toBe(naivePower(base, exponent, N))
    }),
    { numRuns: 8 },
  )
}, 30_000)

test('a power of g equals plain exponentiation, for any number of digits of earlier powers', async () => {
  const exponents = [0n, 1n, 15n, 16n, 2n ** 512n - 1n]
  for (const exponent of exponents) expect(await powerOfG(exponent)).toBe(naivePower(g, exponent, N))
  await fc.assert(
    fc.asyncProperty(below(600n), async (exponent) => {
      expect(await powerOfG(exponent)).toBe(naivePower(g, exponent, N))
    }),
    { numRuns: 20 },
  )
}, 30_000)

test.each([
  ['anything to the 0 is 1', 7n, 0n, 1n],
  ['0 to anything is 0', 0n, 5n, 0n],
  ['N is 0 modulo N', N, 3n, 0n],
  ['one window', 2n, 31n, 2n ** 31n],
  ['one window and a digit', 2n, 32n, 2n ** 32n],
  ['an empty window between two', 2n, 1025n, 2n ** 1025n],
])('%s', async (_, base, exponent, expected) => {
  expect(await modPow(base, exponent, N)).toBe(expected)
})

test('lets the page handle input during a long computation', async () => {
  const events: string[] = []
  const channel = new MessageChannel()
  channel.port1.onmessage = () => events.push('key press')
  const power = modPow(g, 2n ** 32767n + 1n, N).then(() => events.push('power'))
  channel.port2.postMessage(null)
  await power
  channel.port1.close()
  expect(events).toEqual(['key press', 'power'])
})

test('uses the scheduler of the browser if there is one', async () => {
  const scheduler = { yield: vi.fn(async () => {}) }
  vi.stubGlobal('scheduler', scheduler)
  await modPow(g, 2n ** 32767n, N)
  expect(scheduler.yield).toHaveBeenCalled()
})
