import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LocalPoolOptions } from 'poolgate/local'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { servePoolByCli } from '../support/servePool.ts'
import { type Phoned, walkAmplifyDevice, walkIdentityJsDevice } from './walks/devices.ts'

const password = 'Correct-Horse-9!'
const people: Phoned[] = [
  { email: 'amplify@example.com', phone: '+442079460001', password },
  { email: 'identity@example.com', phone: '+442079460002', password },
]
const options: LocalPoolOptions = {
  usernameAttributes: ['email'],
  mfaConfiguration: 'OPTIONAL',
  deviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false },
  users: people.map(({ email, phone }) => ({
    password,
    status: 'CONFIRMED',
    attributes: { email, phone_number: phone },
    mfa: { enabled: ['SMS_MFA'], preferred: 'SMS_MFA' },
  })),
}

let pool: Awaited<ReturnType<typeof servePoolByCli>>
const folder = mkdtempSync(join(tmpdir(), 'poolgate-'))
beforeAll(async () => {
  // Amplify names a new device after the browser, which Node 20 has no word for.
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
  ['aws-amplify', walkAmplifyDevice, people[0]!],
  ['amazon-cognito-identity-js', walkIdentityJsDevice, people[1]!],
])(
  '%s registers its device at the local pool, and is asked for a code no more until it is forgotten',
  async (...row) => {
    const [, walk, person] = row
    expect(await walk(pool, person)).toEqual({
      isAskedForCode: [true, false, true],
      isListed: true,
      isRefreshed: true,
    })
  },
)
