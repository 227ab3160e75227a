import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { main } from '../live/main.ts'
import { credentials, type ServedPool, servePool } from '../support/servePool.ts'

let served: ServedPool
beforeAll(async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', credentials.accessKeyId)
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey)
  served = await servePool({ mfaConfiguration: 'OPTIONAL' })
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await served.close()
})

test('the walks for a live pool pass against the local pool, decide every claim and delete their users', async () => {
  const lines: string[] = []
  const environment = {
    POOLGATE_LIVE_USER_POOL_ID: served.userPoolId,
    POOLGATE_LIVE_CLIENT_ID: served.clientId,
    POOLGATE_LIVE_ENDPOINT: served.endpoint,
  }
  const exitCode = await main(environment, (line) => lines.push(line))
  expect(lines.filter((line) => /^failed|not decided/.test(line))).toEqual([])
  expect(exitCode).toBe(0)
  expect(lines.filter((line) => /^U\d+ \| (confirmed|refuted) \|/.test(line))).toHaveLength(6)
  const { Users } = await new CognitoIdentityProvider({
    endpoint: served.endpoint,
    region: served.region,
    credentials,
  }).listUsers({ UserPoolId: served.userPoolId })
  expect(Users).toEqual([])
})

test('without a pool in the environment, the walks say what they need and pass', async () => {
  const lines: string[] = []
  expect(await main({}, (line) => lines.push(line))).toBe(0)
  expect(lines.join()).toContain('POOLGATE_LIVE_USER_POOL_ID')
})
