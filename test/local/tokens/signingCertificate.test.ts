import { createPublicKey, type JsonWebKey, X509Certificate } from 'node:crypto'
import { exportJWK, generateKeyPair } from 'jose'
import { describe, expect, test } from 'vitest'
import { createLocalService } from '../../../src/local/service/createLocalService.ts'
import { signingCertificate } from '../../../src/local/tokens/signingCertificate.ts'
import { connectTo, createPool } from '../service/openService.ts'

describe('GetSigningCertificate', () => {
  test("returns a self-signed certificate of the pool's key, without PEM headers, the same each time", async () => {
    const service = createLocalService()
    const cognito = connectTo(service)
    const { UserPoolId } = await createPool(cognito)
    const read = async () => (await cognito.getSigningCertificate({ UserPoolId })).Certificate ?? ''
    const text = await read()
    expect(text).toMatch(/^[\w+/]+=*$/)
    expect(await read()).toBe(text)

    const certificate = new X509Certificate(Buffer.from(text, 'base64'))
    expect([certificate.subject, certificate.issuer]).toEqual([`CN=${UserPoolId}`, `CN=${UserPoolId}`])
    expect(certificate.verify(certificate.publicKey)).toBe(true)
    expect(new Date(certificate.validFrom).getTime()).toBeLessThanOrEqual(Date.now())
    expect(new Date(certificate.validTo).getTime()).toBeGreaterThan(Date.now())
    const response = await service.handle(new Request(`http://localhost/${UserPoolId}/.well-known/jwks.json`))
    const { keys } = (await response.json()) as { keys: JsonWebKey[] }
    expect(keys.some((key) => createPublicKey({ key, format: 'jwk' }).equals(certificate.publicKey))).toBe(true)
  })

  test('names the pool', async () => {
    const cognito = connectTo(createLocalService())
    const [one, other] = [await createPool(cognito), await createPool(cognito)]
    const subjects = await Promise.all(
      [one, other].map(async ({ UserPoolId }) => {
        const { Certificate = '' } = await cognito.getSigningCertificate({ UserPoolId })
        return new X509Certificate(Buffer.from(Certificate, 'base64')).subject
      }),
    )
    expect(subjects).toEqual([`CN=${one.UserPoolId}`, `CN=${other.UserPoolId}`])
  })
})

test.each([
  ['before 2050', '2026-03-04T05:06:07Z', 'Mar  4 05:06:07 2026 GMT', 'Mar  4 05:06:07 2036 GMT'],
  ['that ends after 2050', '2045-12-31T23:59:59Z', 'Dec 31 23:59:59 2045 GMT', 'Dec 31 23:59:59 2055 GMT'],
])('a certificate %s is valid for ten years', async (_, start, from, to) => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const der = await signingCertificate(await exportJWK(privateKey), 'pool', Date.parse(start))
  const { validFrom, validTo } = new X509Certificate(der)
  expect([validFrom, validTo]).toEqual([from, to])
})
