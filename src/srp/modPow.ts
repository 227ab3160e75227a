const WINDOW = 5n
/** Windows between two pauses: about 3 ms of work on a desktop, so that a slow phone stays under 50. */
const SLICE = 48

/**
 * base ** exponent mod modulus, by fixed windows of five bits. It gives way to the page every few
 * milliseconds, so that no task grows long enough to delay a key press.
 */
export async function modPow(base: bigint, exponent: bigint, modulus: bigint): Promise<bigint> {
  const powers = [1n, base % modulus]
  for (let i = 2; i < 1 << Number(WINDOW); i++) powers.push((powers[i - 1]! * powers[1]!) % modulus)

  const digits: number[] = []
  for (let rest = exponent; rest > 0n; rest >>= WINDOW) digits.push(Number(BigInt.asUintN(Number(WINDOW), rest)))

  let result = 1n
  for (let i = digits.length - 1; i >= 0; i--) {
    for (let bit = 0n; bit < WINDOW; bit++) result = (result * result) % modulus
    if (digits[i]) result = (result * powers[digits[i]!]!) % modulus
    if (i && i % SLICE === 0) await pause()
  }
  return result
}

/** Lets the page handle input and paint; `setTimeout` would be held back to 4 ms and more. */
export function pause(): Promise<void> {
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
