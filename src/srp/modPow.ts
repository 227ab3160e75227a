/** Milliseconds of work between two pauses: a task of the page counts as long from 50 on. */
const SLICE = 12
/** Squarings between two looks at the clock: about 1 ms of work on a desktop. */
const LOOK = 100
const WINDOW = 5

/**
 * base ** exponent mod an odd modulus, by sliding windows over Montgomery's multiplication. It gives way to the page every
 * {@link SLICE} milliseconds, so that no task grows long enough to delay a key press.
 */
export async function modPow(base: bigint, exponent: bigint, modulus: bigint): Promise<bigint> {
  const { enter, multiply, leave } = montgomery(modulus)
  const odd = [enter(base)]
  const square = multiply(odd[0]!, odd[0]!)
  for (let i = 1; i < 1 << (WINDOW - 1); i++) odd.push(multiply(odd[i - 1]!, square))

  let result = enter(1n)
  let started = performance.now()
  let squarings = 0
  const digits = exponent.toString(2)
  for (let start = 0, end: number; start < digits.length; start = end) {
    end = Math.min(start + WINDOW, digits.length)
    if (digits[start] === '0') end = start + 1
    else while (digits[end - 1] === '0') end--
    for (let i = start; i < end; i++) result = multiply(result, result)
    if (digits[start] === '1') result = multiply(result, odd[Number.parseInt(digits.slice(start, end), 2) >> 1]!)
    squarings += end - start
    if (squarings < LOOK) continue
    squarings = 0
    if (performance.now() - started < SLICE) continue
    await pause()
    started = performance.now()
  }
  return leave(result)
}

/** Multiplication that reduces by the low half of a product, so that it needs no division (Montgomery, 1985). */
function montgomery(modulus: bigint) {
  const bits = 4 * modulus.toString(16).length
  const shift = BigInt(bits)
  // Newton's iteration for -1 / modulus, modulo 2 ** bits: each round doubles the bits that are right.
  let inverse = 1n
  for (let right = 1; right < bits; right *= 2) inverse = BigInt.asUintN(2 * right, inverse * (2n + modulus * inverse))
  inverse = BigInt.asUintN(bits, inverse)

  const reduce = (product: bigint) => {
    const low = BigInt.asUintN(bits, BigInt.asUintN(bits, product) * inverse)
    const reduced = (product + low * modulus) >> shift
    return reduced < modulus ? reduced : reduced - modulus
  }
  return {
    enter: (value: bigint) => (value << shift) % modulus,
    multiply: (a: bigint, b: bigint) => reduce(a * b),
    leave: reduce,
  }
}

/** Lets the page handle input and paint; `setTimeout` would be held back to 4 ms and more. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } }
  if (scheduler?.yield) return scheduler.yield()
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
