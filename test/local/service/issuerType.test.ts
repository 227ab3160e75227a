import { expect, test } from 'vitest'
import { createLocalService } from '../../../src/local/service/createLocalService.ts'
import { claimsOf } from '../callPool.ts'
import { adminSignIn, connectTo, createPool, createUser } from './openService.ts'

const cognito = connectTo(createLocalService())
const issuerOf = (token: string | undefined) => claimsOf(token!).iss

test('the type of the issuer decides what tokens name, and earlier tokens stay valid', async () => {
  const pool = await createPool(cognito, { IssuerConfiguration: { Type: 'UPDATED' } })
  const { UserPoolId } = pool
  await createUser(cognito, UserPoolId, 'ann')
  const updated = await adminSignIn(cognito, pool, 'ann')
  const issuer = `https://issuer-cognito-idp.us-east-1.amazonaws.com/${UserPoolId}`
  expect([issuerOf(updated.AccessToken), issuerOf(updated.IdToken)]).toEqual([issuer, issuer])

  await cognito.updateUserPool({ UserPoolId, IssuerConfiguration: { Type: 'ORIGINAL' } })
  const original = await adminSignIn(cognito, pool, 'ann')
  expect(issuerOf(original.AccessToken)).toBe(`https://cognito-idp.us-east-1.amazonaws.com/${UserPoolId}`)
  for (const { AccessToken } of [updated, original]) {
    expect((await cognito.getUser({ AccessToken })).Username).toBe('ann')
  }
})
