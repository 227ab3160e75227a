import { createClient } from 'poolgate/client'
import { expect, test } from 'vitest'
import { isIssuerOf } from '../../src/session/issuer.ts'

const userPoolId = 'eu-west-1_Ab12Cd34E'
const clientOf = (options: { endpoint?: string; userPoolId?: string } = {}) =>
  createClient({ userPoolId, clientId: '1example23456789', ...options })

test.each([
  ['of the original type', 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E'],
  ['of the updated type', 'https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E'],
  ['of a FIPS endpoint', 'https://cognito-idp-fips.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E'],
  ['of a replica in another Region', 'https://cognito-idp.us-east-2.amazonaws.com/eu-west-1_Ab12Cd34E'],
  ['of a replica with the updated type', 'https://issuer-cognito-idp.us-east-2.amazonaws.com/eu-west-1_Ab12Cd34E'],
])('an issuer %s is accepted', (_, iss) => {
  expect(isIssuerOf(clientOf(), iss)).toBe(true)
})

test('an issuer in the partition of the pool is accepted', () => {
  const client = clientOf({ userPoolId: 'cn-north-1_Ab12Cd34E' })
  expect(isIssuerOf(client, 'https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_Ab12Cd34E')).toBe(true)
  expect(isIssuerOf(client, 'https://cognito-idp.cn-north-1.amazonaws.com/cn-north-1_Ab12Cd34E')).toBe(false)
})

test.each<[string, unknown]>([
  ['of another pool', 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Zz98Yy76X'],
  ['whose pool id has another case', 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_ab12cd34e'],
  ['whose pool id is only a part', 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E2'],
  ['with a longer path', 'https://cognito-idp.eu-west-1.amazonaws.com/x/eu-west-1_Ab12Cd34E'],
  ['with a slash at the end', 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E/'],
  ['on another host', 'https://cognito-idp.eu-west-1.example.com/eu-west-1_Ab12Cd34E'],
  ['on a host that only begins like it', 'https://cognito-idp.eu-west-1.amazonaws.com.example.com/eu-west-1_Ab12Cd34E'],
  ['with a user before the host', 'https://cognito-idp.eu-west-1.amazonaws.com@example.com/eu-west-1_Ab12Cd34E'],
  ['without encryption', 'http://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E'],
  ['with the pool id in the query', 'https://cognito-idp.eu-west-1.amazonaws.com/?/eu-west-1_Ab12Cd34E'],
  ['with a query', 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E?x'],
  ['that is not a URL', 'eu-west-1_Ab12Cd34E'],
  ['that is empty', ''],
  ['that is missing', undefined],
  ['that is a number', 5],
  ['that is a list', ['https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E']],
])('an issuer %s is rejected', (_, iss) => {
  expect(isIssuerOf(clientOf(), iss)).toBe(false)
})

test.each([
  ['http://localhost:9229/eu-west-1_Ab12Cd34E', true],
  ['https://auth.example.com/pools/eu-west-1_Ab12Cd34E', true],
  ['https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E', true],
  ['http://localhost:9229/eu-west-1_Zz98Yy76X', false],
  ['http://localhost:9229/eu-west-1_Ab12Cd34E/x', false],
  ['http://localhost:9229', false],
])('behind an endpoint of the host app, %s: %s', (iss, isAccepted) => {
  expect(isIssuerOf(clientOf({ endpoint: 'http://localhost:9229' }), iss)).toBe(isAccepted)
})
