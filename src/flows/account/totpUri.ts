/**
 * Returns the `otpauth:` URI that authenticator apps read from a QR code or a link. Each part is encoded separately, so that a `&` or
 * `#` in a name doesn't truncate the key.
 *
 * @param secret Base32, from the service. SHA-1, six digits and 30 seconds are the apps' defaults (docs/protocol.md §3.6).
 * @example
 * totpUri({ issuer: 'Example', account: 'ann@example.com', secret: 'JBSWY3DPEHPK3PXP' })
 */
export function totpUri({ issuer, account, secret }: { issuer: string; account: string; secret: string }): string {
  const encode = encodeURIComponent
  // Apps split the label at its first colon, encoded or not. The issuer is also a parameter.
  const prefix = issuer.includes(':') ? '' : `${encode(issuer)}:`
  return `otpauth://totp/${prefix}${encode(account)}?secret=${encode(secret)}&issuer=${encode(issuer)}`
}
