import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import {
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import {
  call,
  createClient,
  createFlowContext,
  createSession,
  submitConfirmSignUp,
  submitCredentials,
  submitDetails,
} from 'poolgate/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const CODE = '246810'
let folder: string
let stop: () => void
let client: ReturnType<typeof createClient>

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  return typeof address === 'object' && address ? address.port : 0
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'poolgate-cognito-local-'))
  const port = await freePort()
  const child = spawn(process.execPath, [resolve('node_modules/cognito-local/lib/bin/start.js')], {
    cwd: folder,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', CODE },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  stop = () => child.kill()
  await new Promise<void>((running) => {
    createInterface({ input: child.stdout }).on('line', (line) => line.includes('running') && running())
  })
  const endpoint = `http://127.0.0.1:${port}`
  const admin = new CognitoIdentityProviderClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'anything', secretAccessKey: 'at all' },
  })
  const { UserPool } = await admin.send(
    new CreateUserPoolCommand({ PoolName: 'people', UsernameAttributes: ['email'], AutoVerifiedAttributes: ['email'] }),
  )
  const { UserPoolClient } = await admin.send(
    new CreateUserPoolClientCommand({ UserPoolId: UserPool?.Id, ClientName: 'app' }),
  )
  client = createClient({ userPoolId: UserPool?.Id ?? '', clientId: UserPoolClient?.ClientId ?? '', endpoint })
})

afterAll(() => {
  stop()
  rmSync(folder, { recursive: true })
})

test('our client signs up, confirms, signs in by password and refreshes against cognito-local', async () => {
  let now = Date.now()
  const session = createSession(client, { storage: 'memory', legacyRefresh: true, now: () => now })
  const context = createFlowContext({ client, session, authFlow: 'USER_PASSWORD_AUTH' })
  const account = { username: 'ann@example.com', email: 'ann@example.com', newPassword: 'Correct-Horse-9!' }

  const confirm = await submitDetails(context, { step: 'details' }, account)
  if (confirm.step !== 'confirmSignUp') throw new Error(`Unexpected step ${confirm.step}`)
  expect(await submitConfirmSignUp(context, confirm, { code: CODE })).toMatchObject({ step: 'signedIn' })
  await session.signOut()

  const credentials = { username: account.username, password: account.newPassword }
  expect(await submitCredentials(context, { step: 'credentials' }, credentials)).toMatchObject({ step: 'signedIn' })
  expect(session.getState()).toMatchObject({ status: 'signedIn', user: { email: account.email } })

  const before = await session.getAccessToken()
  now += 24 * 3_600_000
  expect(await session.getAccessToken()).not.toBe(before)
})

describe('what cognito-local does not have', () => {
  const account = { username: 'ann@example.com', password: 'Correct-Horse-9!' }
  const signIn = (authFlow: 'USER_SRP_AUTH' | 'USER_PASSWORD_AUTH', password = account.password) => {
    const context = createFlowContext({ client, session: createSession(client, { storage: 'memory' }), authFlow })
    return submitCredentials(context, { step: 'credentials' }, { ...account, password })
  }

  test('is misconfigured at a sign-in, and not offered in the account area', async () => {
    await expect(signIn('USER_SRP_AUTH')).rejects.toMatchObject({ code: 'misconfigured', operation: 'InitiateAuth' })
    await expect(call(client, 'ListDevices', { AccessToken: 'a.b.c' })).rejects.toMatchObject({ code: 'notOffered' })
    const refresh = call(client, 'GetTokensFromRefreshToken', { ClientId: client.clientId, RefreshToken: 'a.b.c' })
    await expect(refresh).rejects.toMatchObject({ code: 'misconfigured' })
  })

  test('does not turn a wrong password into a rejected one', async () => {
    await expect(signIn('USER_PASSWORD_AUTH', 'Wrong-Horse-9!')).rejects.toMatchObject({ code: 'wrongCredentials' })
  })

  test('is left out of the file of poolgate pull, with a warning', () => {
    const { userPoolId, clientId, endpoint } = client
    const ids = ['--user-pool-id', userPoolId, '--client-id', clientId, '--endpoint', endpoint]
    const env = { ...process.env, AWS_ACCESS_KEY_ID: 'any', AWS_SECRET_ACCESS_KEY: 'any', NODE_NO_WARNINGS: '1' }
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'pull', ...ids], {
      encoding: 'utf8',
      env,
    })
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ userPoolId, clientId, pool: { usernameAttributes: ['email'] } })
    expect(JSON.parse(stdout)).not.toHaveProperty('uiCustomization')
    expect(stderr).toMatch(/^Poolgate: The file lacks uiCustomization\. .*GetUICustomization \(Unsupported\)\.\n$/)
  })
})
