/** Bytes in a buffer that isn't shared, as WebCrypto requires: `Uint8Array<ArrayBuffer>`, which TypeScript knows since 5.7 only. */
export type Bytes = ReturnType<Uint8Array['slice']>

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text)

export function concat(...parts: Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}

export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))
