import { readFileSync } from 'node:fs'
import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { claims } from '../live/claims.ts'
import { main } from '../live/main.ts'
import { credentials, type ServedPool, servePool } from '../support/servePool.ts'

let served: ServedPool
beforeAll(async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', credentials.accessKeyId)
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey)
  served = await servePool({ mfaConfiguration: 'OPTIONAL', attributesRequireVerificationBeforeUpdate: ['email'] })
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
  expect(lines.filter((line) => /^U\d+ \| (confirmed|refuted) \|/.test(line))).toHaveLength(claims.length)
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

test('the walks fail with a plain sentence if the pool does not exist', async () => {
  const lines: string[] = []
  const environment = {
    POOLGATE_LIVE_USER_POOL_ID: 'us-east-1_Nowhere',
    POOLGATE_LIVE_CLIENT_ID: served.clientId,
    POOLGATE_LIVE_ENDPOINT: served.endpoint,
  }
  expect(await main(environment, (line) => lines.push(line))).toBe(1)
  expect(lines).toEqual([expect.stringMatching(/^The pool can't be read: ResourceNotFoundException: /)])
})

test('docs/protocol.md marks each claim that a live pool decides, once', () => {
  const [, ...sections] = readFileSync('docs/protocol.md', 'utf8').split('\n## ')
  const marked = [...sections.join().matchAll(/\[(U\d+)\]/g)].map(([, id]) => id)
  expect(marked.sort()).toEqual(claims.map(({ id }) => id).sort())
})
