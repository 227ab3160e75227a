import { createYieldingClock } from '../async/yieldToMain.ts'
import { N } from './group.ts'
import { moduloN, montgomery } from './montgomery.ts'

const WINDOW = 5

/** Returns base ** exponent mod an odd modulus, by sliding windows. Pauses regularly so that the page stays responsive. */
export async function modPow(base: bigint, exponent: bigint, modulus: bigint): Promise<bigint> {
  const { enter, multiply, leave } = modulus === N ? moduloN : montgomery(modulus)
  const oddPowers = [enter(base)]
  const square = multiply(oddPowers[0]!, oddPowers[0]!)
  for (let i = 1; i < 1 << (WINDOW - 1); i++) oddPowers.push(multiply(oddPowers[i - 1]!, square))

  let result = enter(1n)
  const clock = createYieldingClock()
  const digits = exponent.toString(2)
  for (let start = 0, end: number; start < digits.length; start = end) {
    end = Math.min(start + WINDOW, digits.length)
    if (digits[start] === '0') end = start + 1
    else while (digits[end - 1] === '0') end--
    for (let i = start; i < end; i++) result = multiply(result, result)
    if (digits[start] === '1') result = multiply(result, oddPowers[Number.parseInt(digits.slice(start, end), 2) >> 1]!)
    if (clock.isOver(end - start)) await clock.pause()
  }
  return leave(result)
}
