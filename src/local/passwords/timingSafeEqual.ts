/** Compares in a time that doesn't depend on how many bytes are equal. */
export function timingSafeEqual(left: Uint8Array, right: Uint8Array): boolean {
  let difference = left.length ^ right.length
  for (let i = 0; i < left.length; i++) difference |= left[i]! ^ (right[i] ?? 0)
  return difference === 0
}
