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
  // Apps part the label at its first colon, encoded or not; the issuer is a parameter, too.
  const prefix = issuer.includes(':') ? '' : `${encode(issuer)}:`
  return `otpauth://totp/${prefix}${encode(account)}?secret=${encode(secret)}&issuer=${encode(issuer)}`
}
