import { N } from './group.ts'

/** Modular multiplication without division, for odd moduli (Montgomery, 1985). Its operands are in Montgomery form. */
export interface Multiplication {
  /** Converts a value to Montgomery form. */
  enter: (value: bigint) => bigint
  multiply: (a: bigint, b: bigint) => bigint
  /** Converts a value from Montgomery form. */
  leave: (value: bigint) => bigint
}

/** Creates the multiplication for a modulus. It reduces in two halves, because a product of half the width costs less than half. */
export function montgomery(modulus: bigint): Multiplication {
  const half = 2 * modulus.toString(16).length
  const width = BigInt(half)
  // Newton's iteration for -1 / modulus, modulo 2 ** half: each round doubles the number of correct bits.
  let inverse = 1n
  for (let bits = 1; bits < half; bits *= 2) inverse = BigInt.asUintN(2 * bits, inverse * (2n + modulus * inverse))
  inverse = BigInt.asUintN(half, inverse)

  const reduceHalf = (value: bigint) =>
    (value + BigInt.asUintN(half, BigInt.asUintN(half, value) * inverse) * modulus) >> width
  const reduce = (value: bigint) => {
    const reduced = reduceHalf(reduceHalf(value))
    return reduced < modulus ? reduced : reduced - modulus
  }
  return {
    enter: (value) => (value << (2n * width)) % modulus,
    multiply: (a, b) => reduce(a * b),
    leave: reduce,
  }
}

/** Multiplication modulo N, the modulus of SRP. */
export const moduloN = montgomery(N)
