/** Returns base ** exponent mod modulus, bit by bit: slow and simple, as a reference for the fast implementation. */
export function naivePower(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n % modulus
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus
    if (bit === '1') result = (result * base) % modulus
  }
  return result
}
