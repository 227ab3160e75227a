import { expect, test } from 'playwright/test'

const { POOL_ENDPOINT: endpoint, USER_POOL_ID: userPoolId } = process.env

test('the pool has two keys', async ({ request }) => {
  const response = await request.get(`${endpoint}/${userPoolId}/.well-known/jwks.json`)
  expect((await response.json()).keys).toHaveLength(2)
})
