/**
 * The address that authenticator apps read, from a picture or a link. Every part is encoded by itself, so that a `&` or `#` in a
 * name does not cut the key off.
 *
 * @param secret Base32, as the service gave it. SHA-1, six digits and 30 seconds are the apps' defaults (reference 3.6).
 * @example
 * totpUri({ issuer: 'Example', account: 'ann@example.com', secret: 'JBSWY3DPEHPK3PXP' })
 */
export function totpUri({ issuer, account, secret }: { issuer: string; account: string; secret: string }): string {
  const encode = encodeURIComponent
  return `otpauth://totp/${encode(issuer)}:${encode(account)}?secret=${encode(secret)}&issuer=${encode(issuer)}`
}
