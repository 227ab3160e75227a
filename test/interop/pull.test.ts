import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider'
import type { PoolFile } from 'poolgate/aws'
import { passwordRules } from 'poolgate/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { servePoolByCli, servePoolFrom } from '../support/servePool.ts'

const CSS = '.banner-customizable { background-color: #123; }'
const settings = {
  passwordPolicy: { MinimumLength: 12, RequireNumbers: true },
  usernameAttributes: ['email'],
  schemaAttributes: [{ Name: 'email', AttributeDataType: 'String', Mutable: true, Required: true }],
  confirmBy: 'link',
  mfaConfiguration: 'OPTIONAL',
  supportedIdentityProviders: ['COGNITO', 'Google', 'Acme'],
}

const domain = {
  domain: 'auth.example.com',
  identityProviders: [
    { ProviderName: 'Google', ProviderType: 'Google', AttributeMapping: { email: 'email' } },
    { ProviderName: 'Acme', ProviderType: 'SAML', IdpIdentifiers: ['acme.example'] },
  ],
  callbackUrls: ['https://app.example.com/callback'],
  logoutUrls: ['https://app.example.com/'],
}

let pool: Awaited<ReturnType<typeof servePoolByCli>>
const folder = mkdtempSync(join(tmpdir(), 'poolgate-pull-'))
beforeAll(async () => {
  const seed = join(folder, 'seed.json')
  writeFileSync(seed, JSON.stringify({ ...settings, ...domain, authFlows: ['USER_AUTH', 'REFRESH_TOKEN_AUTH'] }))
  pool = await servePoolByCli('--seed', seed)
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' }
  const admin = new CognitoIdentityProvider({ endpoint: pool.endpoint, region: pool.region, credentials })
  await admin.setUICustomization({ UserPoolId: pool.userPoolId, CSS })
})
afterAll(async () => {
  await pool.stop()
  rmSync(folder, { recursive: true })
})

/** Hides this machine's own AWS configuration from the command. */
const bare = { PATH: process.env.PATH, HOME: folder, AWS_EC2_METADATA_DISABLED: 'true', NODE_NO_WARNINGS: '1' }
const signed = { ...bare, AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret-canary' }

const pull = (args: string[], { env = signed, cwd = '.' }: { env?: NodeJS.ProcessEnv; cwd?: string } = {}) =>
  spawnSync(process.execPath, ['dist/cli.js', 'pull', ...args], { encoding: 'utf8', env, cwd })
const here = (...more: string[]) => ['--user-pool-id', pool.userPoolId, '--endpoint', pool.endpoint, ...more]

describe('poolgate pull', () => {
  test('writes one file that configures the kit, by signed calls to a pool over HTTP', () => {
    const out = join(folder, 'poolgate.json')
    expect(pull(here('--client-id', pool.clientId, '--out', out))).toMatchObject({
      status: 0,
      stdout: `Wrote ${out}\n`,
      stderr: '',
    })
    const text = readFileSync(out, 'utf8')
    const file: PoolFile = JSON.parse(text)
    expect(file).toEqual({
      userPoolId: pool.userPoolId,
      clientId: pool.clientId,
      region: 'us-east-1',
      // As the service does, the pool describes all standard attributes.
      pool: {
        ...settings,
        aliasAttributes: [],
        schemaAttributes: expect.arrayContaining(
          settings.schemaAttributes!.map((attribute) => expect.objectContaining(attribute)),
        ),
      },
      authFlow: 'USER_AUTH',
      domain: 'auth.example.com',
      providers: ['Google', { name: 'Acme', identifiers: ['acme.example'] }],
      redirectUri: 'https://app.example.com/callback',
      signOutUri: 'https://app.example.com/',
      uiCustomization: expect.objectContaining({ ClientId: 'ALL', CSS }),
    })
    expect(text).not.toContain('canary')
    expect(passwordRules(file.pool.passwordPolicy ?? {}).map(({ code }) => code)).toEqual([
      'passwordTooShort',
      'passwordNeedsNumber',
    ])
  })

  test('without --out prints the file, and without --client-id reads only the pool', () => {
    const { stdout } = pull(here())
    const file = JSON.parse(stdout)
    expect(file).toMatchObject({ userPoolId: pool.userPoolId, uiCustomization: { CSS } })
    expect(file).not.toHaveProperty('clientId')
    expect(file.pool).not.toHaveProperty('supportedIdentityProviders')
  })

  test('prints its usage with --help', () => {
    expect(pull(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('--user-pool-id ID') })
  })

  test.each([
    ['no pool', [], 'pull requires --user-pool-id'],
    ['a malformed id', ['--user-pool-id', 'eu-west-1'], 'must look like eu-west-1_Ab12Cd34E'],
    ['an unknown option', ['--user-pool', 'eu-west-1_A'], '--user-pool'],
    ['an option of the other command', ['--user-pool-id', 'eu-west-1_A', '--port', '1'], '--port'],
  ])('with %s it prints its usage', (_, args, message) => {
    const { status, stderr } = pull(args)
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)])
    expect(stderr).toContain('poolgate pull --user-pool-id ID')
  })
})

describe('a failure is reported in one line and leaves an existing file unchanged', () => {
  const failure = (args: string[], env: NodeJS.ProcessEnv = signed) => {
    const out = join(folder, 'older.json')
    writeFileSync(out, 'older')
    const { status, stdout, stderr } = pull([...args, '--out', out], { env })
    expect(readFileSync(out, 'utf8')).toBe('older')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^poolgate: .+\n$/)
    return stderr
  }

  test('missing credentials', () => {
    expect(failure(here(), bare)).toContain('No AWS credentials were found. Set AWS_PROFILE')
  })

  test('an unknown pool', () => {
    expect(failure(['--user-pool-id', 'eu-west-1_Elsewhere', '--endpoint', pool.endpoint])).toContain(
      "User pool eu-west-1_Elsewhere doesn't exist in region eu-west-1",
    )
  })

  test('an unknown app client', () => {
    expect(failure(here('--client-id', 'nobody'))).toContain("App client nobody doesn't exist in user pool")
  })

  test('an unreachable service', () => {
    expect(failure(['--user-pool-id', pool.userPoolId, '--endpoint', 'http://127.0.0.1:1'])).toContain('ECONNREFUSED')
  })
})

test.each([
  ['a missing folder', 'nowhere/poolgate.json', 'ENOENT'],
  ['the name of a folder', '.', 'EISDIR'],
])('%s cannot be written to, and no temporary file remains', (_, name, code) => {
  const cwd = join(folder, 'writing')
  mkdirSync(join(cwd, 'inner'), { recursive: true })
  const out = join(cwd, 'inner', name)
  const { status, stderr } = pull(here('--out', out))
  expect([status, stderr]).toEqual([1, `poolgate: Can't write ${out} (${code}). The file is unchanged.\n`])
  expect(readdirSync(cwd, { recursive: true })).toEqual(['inner'])
})

describe('without the optional packages', () => {
  const app = join(folder, 'app')
  beforeAll(() => {
    cpSync('dist', join(app, 'dist'), { recursive: true })
    cpSync('package.json', join(app, 'package.json'))
    mkdirSync(join(app, 'node_modules'))
    for (const name of ['jose', 'otpauth']) symlinkSync(resolve('node_modules', name), join(app, 'node_modules', name))
  })

  test('pull prints how to install the AWS SDK', () => {
    const { status, stderr } = pull(here(), { cwd: app })
    expect([status, stderr]).toEqual([
      1,
      "poolgate: The AWS SDK isn't installed. Run: npm install @aws-sdk/client-cognito-identity-provider\n",
    ])
    expect(existsSync(join(app, 'node_modules', '@aws-sdk'))).toBe(false)
  })

  test('local serves a pool', async () => {
    const { endpoint, stop } = await servePoolFrom(app)
    expect((await fetch(`${endpoint}/outbox`)).status).toBe(200)
    expect(await stop()).toBe(0)
  })
})
