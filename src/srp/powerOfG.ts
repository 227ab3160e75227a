import { createYieldingClock } from '../async/yieldToMain.ts'
import { g } from './group.ts'
import { moduloN } from './montgomery.ts'

const { enter, multiply, leave } = moduloN

/** g ** (16 ** i) for each i that was needed so far. With these, later powers of g cost a quarter of the first. */
const basePowers = [enter(g)]

/** Returns g ** exponent mod N, as a product of precomputed powers (Brickell, Gordon, McCurley and Wilson, 1992). */
export async function powerOfG(exponent: bigint): Promise<bigint> {
  const clock = createYieldingClock()
  const digits = [...exponent.toString(16)].reverse().map((digit) => Number.parseInt(digit, 16))
  while (basePowers.length < digits.length) {
    let power = basePowers.at(-1)!
    for (let i = 0; i < 4; i++) power = multiply(power, power)
    basePowers.push(power)
    if (clock.isOver(4)) await clock.pause()
  }
  // The power of a digit d is multiplied d times: once in every round from d down to 1.
  let result = enter(1n)
  let rounds = result
  for (let round = 15; round > 0; round--) {
    for (let i = 0; i < digits.length; i++) if (digits[i] === round) rounds = multiply(rounds, basePowers[i]!)
    result = multiply(result, rounds)
  }
  return leave(result)
}
