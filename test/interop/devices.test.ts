import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LocalPoolOptions } from 'poolgate/local'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { servePoolByCli } from '../support/servePool.ts'
import { type AccountWithPhone, walkAmplifyDevice, walkIdentityJsDevice } from './walks/devices.ts'

const password = 'Correct-Horse-9!'
const accounts: AccountWithPhone[] = [
  { email: 'amplify@example.com', phone: '+442079460001', password },
  { email: 'identity@example.com', phone: '+442079460002', password },
]
const options: LocalPoolOptions = {
  usernameAttributes: ['email'],
  mfaConfiguration: 'OPTIONAL',
  deviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false },
  users: accounts.map(({ email, phone }) => ({
    password,
    status: 'CONFIRMED',
    attributes: { email, phone_number: phone },
    mfa: { enabled: ['SMS_MFA'], preferred: 'SMS_MFA' },
  })),
}

let pool: Awaited<ReturnType<typeof servePoolByCli>>
const folder = mkdtempSync(join(tmpdir(), 'poolgate-'))
beforeAll(async () => {
  // Amplify names a new device after the browser's user agent, which Node 20 doesn't have.
  vi.stubGlobal('navigator', { userAgent: 'Node' })
  const seed = join(folder, 'seed.json')
  writeFileSync(seed, JSON.stringify(options))
  pool = await servePoolByCli('--seed', seed)
})
afterAll(async () => {
  await pool.stop()
  rmSync(folder, { recursive: true })
  vi.unstubAllGlobals()
})

test.each([
  ['aws-amplify', walkAmplifyDevice, accounts[0]!],
  ['amazon-cognito-identity-js', walkIdentityJsDevice, accounts[1]!],
])('%s registers its device with the local pool, and needs no code until the device is removed', async (...row) => {
  const [, walk, account] = row
  expect(await walk(pool, account)).toEqual({
    isAskedForCode: [true, false, true],
    isListed: true,
    isRefreshed: true,
  })
})
