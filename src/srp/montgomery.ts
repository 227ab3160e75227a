import { N } from './group.ts'

/** Multiplication modulo an odd number that needs no division (Montgomery, 1985); its operands are in a form of its own. */
export interface Multiplication {
  /** Into the form. */
  enter: (value: bigint) => bigint
  multiply: (a: bigint, b: bigint) => bigint
  /** Out of the form. */
  leave: (value: bigint) => bigint
}

/** Reduces in two halves: products of half the width cost less than half. */
export function montgomery(modulus: bigint): Multiplication {
  const half = 2 * modulus.toString(16).length
  const width = BigInt(half)
  // Newton's iteration for -1 / modulus, modulo 2 ** half: each round doubles the bits that are right.
  let inverse = 1n
  for (let right = 1; right < half; right *= 2) inverse = BigInt.asUintN(2 * right, inverse * (2n + modulus * inverse))
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

/** Modulo N, which all of SRP is about. */
export const moduloN = montgomery(N)
