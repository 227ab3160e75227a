import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { type PoolServer, serveLocalPool } from '../../src/local/node/http.ts'
import { createLocalService } from '../../src/local/service/createLocalService.ts'

const execute = promisify(execFile)

let server: PoolServer
beforeAll(async () => {
  server = await serveLocalPool(createLocalService(), 0)
})
afterAll(() => server.close())

/** Runs a command, and returns what it prints as JSON, or `undefined` if it isn't installed. */
async function run(command: string, ...args: string[]) {
  const credentials = {
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_DEFAULT_REGION: 'us-east-1',
  }
  try {
    return JSON.parse((await execute(command, args, { env: { ...process.env, ...credentials } })).stdout)
  } catch (error) {
    const { code, stderr = '' } = error as { code?: string | number; stderr?: string }
    // 127 is how a shell says that there is no such command.
    if (code === 'ENOENT' || code === 127 || stderr.includes("No module named 'boto3'")) return undefined
    throw error
  }
}

// Both commands take seconds to start.
describe.concurrent('a client in another language works with the service over HTTP', () => {
  test('boto3 administers pools, clients, users and groups, and signs in', async ({ skip, expect }) => {
    const observed = await run('python3', 'test/interop/python/administer.py', server.endpoint)
    skip(observed === undefined, 'python3 with boto3 is not installed')
    expect(observed).toEqual({
      created: true,
      protected: 'InvalidParameterException',
      mfa: 'OPTIONAL',
      tags: { team: 'shop' },
      listed: true,
      clients: 1,
      secret: true,
      pages: [4, 2],
      found: ['ann'],
      tooMany: 'InvalidParameterException',
      precedence: 0,
      groups: ['staff'],
      members: ['ann'],
      wrongPassword: ['NotAuthorizedException', 'Incorrect username or password.'],
      wrongHash: 'NotAuthorizedException',
      username: 'ann',
      revoked: ['NotAuthorizedException', 'Access Token has been revoked'],
      signedOut: 'Access Token has been revoked',
      disabled: ['NotAuthorizedException', 'User is disabled.'],
      servers: 1,
      deleted: ['UserNotFoundException', 'User does not exist.'],
      gone: 'ResourceNotFoundException',
      operations: 39,
    })
  })

  test('the AWS CLI creates a pool', async ({ skip, expect }) => {
    const options = ['--pool-name', 'cli', '--endpoint-url', server.endpoint, '--output', 'json']
    const created = await run('aws', 'cognito-idp', 'create-user-pool', ...options)
    skip(created === undefined, 'the AWS CLI is not installed')
    expect(created.UserPool).toMatchObject({ Name: 'cli', MfaConfiguration: 'OFF' })
  })
})
