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
import { servePoolByCli } from '../support/servePool.ts'

const CSS = '.banner-customizable { background-color: #123; }'
const settings = {
  passwordPolicy: { MinimumLength: 12, RequireNumbers: true },
  usernameAttributes: ['email'],
  schemaAttributes: [{ Name: 'email', AttributeDataType: 'String', Mutable: true, Required: true }],
  confirmBy: 'link',
  mfaConfiguration: 'OPTIONAL',
  supportedIdentityProviders: ['COGNITO', 'Google'],
}

let pool: Awaited<ReturnType<typeof servePoolByCli>>
const folder = mkdtempSync(join(tmpdir(), 'poolgate-pull-'))
beforeAll(async () => {
  const seed = join(folder, 'seed.json')
  writeFileSync(seed, JSON.stringify({ ...settings, authFlows: ['USER_AUTH', 'REFRESH_TOKEN_AUTH'] }))
  pool = await servePoolByCli('--seed', seed)
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' }
  const admin = new CognitoIdentityProvider({ endpoint: pool.endpoint, region: pool.region, credentials })
  await admin.setUICustomization({ UserPoolId: pool.userPoolId, CSS })
})
afterAll(async () => {
  await pool.stop()
  rmSync(folder, { recursive: true })
})

/** Nothing of this machine's own AWS set-up reaches the command. */
const bare = { PATH: process.env.PATH, HOME: folder, AWS_EC2_METADATA_DISABLED: 'true', NODE_NO_WARNINGS: '1' }
const signed = { ...bare, AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret-canary' }

const pull = (args: string[], { env = signed, cwd = '.' }: { env?: NodeJS.ProcessEnv; cwd?: string } = {}) =>
  spawnSync(process.execPath, ['dist/cli.js', 'pull', ...args], { encoding: 'utf8', env, cwd })
const here = (...more: string[]) => ['--user-pool-id', pool.userPoolId, '--endpoint', pool.endpoint, ...more]

describe('poolgate pull', () => {
  test('writes one file that configures the kit, from a pool over HTTP, signed', () => {
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
      pool: { ...settings, aliasAttributes: [] },
      authFlow: 'USER_AUTH',
      uiCustomization: expect.objectContaining({ ClientId: 'ALL', CSS }),
    })
    expect(text).not.toContain('canary')
    expect(passwordRules(file.pool.passwordPolicy ?? {}).map(({ code }) => code)).toEqual([
      'passwordTooShort',
      'passwordNeedsNumber',
    ])
  })

  test('prints where no file is named, about the pool alone where no app client is', () => {
    const { stdout } = pull(here())
    const file = JSON.parse(stdout)
    expect(file).toMatchObject({ userPoolId: pool.userPoolId, uiCustomization: { CSS } })
    expect(file).not.toHaveProperty('clientId')
    expect(file.pool).not.toHaveProperty('supportedIdentityProviders')
  })

  test('explains itself', () => {
    expect(pull(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('--user-pool-id ID') })
  })

  test.each([
    ['no pool', [], 'pull requires --user-pool-id'],
    ['a slip in the id', ['--user-pool-id', 'eu-west-1'], 'must look like eu-west-1_Ab12Cd34E'],
    ['an unknown option', ['--user-pool', 'eu-west-1_A'], '--user-pool'],
    ['an option of the other command', ['--user-pool-id', 'eu-west-1_A', '--port', '1'], '--port'],
  ])('with %s it says how it is called', (_, args, complaint) => {
    const { status, stderr } = pull(args)
    expect([status, stderr]).toEqual([2, expect.stringContaining(complaint)])
    expect(stderr).toContain('poolgate pull --user-pool-id ID')
  })
})

describe('what goes wrong is said in one line, and leaves an older file as it was', () => {
  const failure = (args: string[], env: NodeJS.ProcessEnv = signed) => {
    const out = join(folder, 'older.json')
    writeFileSync(out, 'older')
    const { status, stdout, stderr } = pull([...args, '--out', out], { env })
    expect(readFileSync(out, 'utf8')).toBe('older')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^poolgate: .+\n$/)
    return stderr
  }

  test('no credentials', () => {
    expect(failure(here(), bare)).toContain('No AWS credentials were found. Set AWS_PROFILE')
  })

  test('no such pool', () => {
    expect(failure(['--user-pool-id', 'eu-west-1_Elsewhere', '--endpoint', pool.endpoint])).toContain(
      "User pool eu-west-1_Elsewhere doesn't exist in region eu-west-1",
    )
  })

  test('no such app client', () => {
    expect(failure(here('--client-id', 'nobody'))).toContain("App client nobody doesn't exist in user pool")
  })

  test('nobody there', () => {
    expect(failure(['--user-pool-id', pool.userPoolId, '--endpoint', 'http://127.0.0.1:1'])).toContain('ECONNREFUSED')
  })
})

test.each([
  ['a folder that is not there', 'nowhere/poolgate.json', 'ENOENT'],
  ['a name that is a folder', '.', 'EISDIR'],
])('%s cannot be written to, and nothing is left behind', (_, name, code) => {
  const cwd = join(folder, 'writing')
  mkdirSync(join(cwd, 'inner'), { recursive: true })
  const out = join(cwd, 'inner', name)
  const { status, stderr } = pull(here('--out', out))
  expect([status, stderr]).toEqual([1, `poolgate: Can't write ${out} (${code}). The file is unchanged.\n`])
  expect(readdirSync(cwd, { recursive: true })).toEqual(['inner'])
})

test('without the AWS SDK it says how to install it', () => {
  const app = join(folder, 'app')
  cpSync('dist', join(app, 'dist'), { recursive: true })
  cpSync('package.json', join(app, 'package.json'))
  for (const name of ['jose', 'otpauth', '@simplewebauthn']) {
    mkdirSync(join(app, 'node_modules'), { recursive: true })
    symlinkSync(resolve('node_modules', name), join(app, 'node_modules', name))
  }
  const { status, stderr } = pull(here(), { cwd: app })
  expect([status, stderr]).toEqual([
    1,
    "poolgate: The AWS SDK isn't installed. Run: npm install @aws-sdk/client-cognito-identity-provider\n",
  ])
  expect(existsSync(join(app, 'node_modules', '@aws-sdk'))).toBe(false)
})
