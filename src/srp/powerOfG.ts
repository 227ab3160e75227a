import { createYieldingClock } from '../async/yieldToMain.ts'
import { g } from './group.ts'
import { moduloN } from './montgomery.ts'

const { enter, multiply, leave } = moduloN

/** g ** (16 ** i) for each i that was needed so far, so that the next power of g costs a quarter of the first. */
const ladder = [enter(g)]

/** g ** exponent mod N: a product of what is in the ladder (Brickell, Gordon, McCurley and Wilson, 1992). */
export async function powerOfG(exponent: bigint): Promise<bigint> {
  const slices = createYieldingClock()
  const digits = [...exponent.toString(16)].reverse().map((digit) => Number.parseInt(digit, 16))
  while (ladder.length < digits.length) {
    let power = ladder.at(-1)!
    for (let i = 0; i < 4; i++) power = multiply(power, power)
    ladder.push(power)
    if (slices.isOver(4)) await slices.pause()
  }
  // Each digit d counts d times: once for every round from its own down to 1.
  let result = enter(1n)
  let rounds = result
  for (let round = 15; round > 0; round--) {
    for (let i = 0; i < digits.length; i++) if (digits[i] === round) rounds = multiply(rounds, ladder[i]!)
    result = multiply(result, rounds)
  }
  return leave(result)
}
