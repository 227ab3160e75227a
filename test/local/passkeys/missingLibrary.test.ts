import { expect, test, vi } from 'vitest'
import type { LocalPoolOptions } from '../../../src/local.ts'
import { createAuthenticator } from '../../support/softwareAuthenticator.ts'
import { call, fault, memoryStorage } from '../callPool.ts'
import { askForPasskey, registerPasskey, startPasskeyPool, startRegistration, tokenOf } from '../registerPasskey.ts'

const NOT_PASSED =
  'Passkeys need @simplewebauthn/server. Run: npm install @simplewebauthn/server. ' +
  'Then pass createLocalPool the option webAuthn, a function that imports it.'
const NOT_LOADED =
  "Passkeys need @simplewebauthn/server, which the option webAuthn didn't load. Run: npm install @simplewebauthn/server"

const cases: [string, LocalPoolOptions['webAuthn'], string][] = [
  ['is not passed', undefined, NOT_PASSED],
  ['is not installed', () => Promise.reject(new Error('Cannot find package')), NOT_LOADED],
  ['is another module', () => import('@simplewebauthn/browser') as never, NOT_LOADED],
  ['is no module', (() => null) as never, NOT_LOADED],
  ['is passed without a function', import('@simplewebauthn/server') as never, NOT_LOADED],
]

test.each(cases)(
  'if the library for passkeys %s, a passkey is refused before the browser creates it, and one warning says what to install',
  async (_, webAuthn, message) => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const { pool } = startPasskeyPool({ webAuthn })
    const token = await tokenOf(pool)
    for (let attempt = 0; attempt < 2; attempt++) {
      await expect(startRegistration(pool, token)).rejects.toEqual(fault('InternalErrorException', message))
    }
    expect(warn.mock.calls.map(([text]) => text)).toEqual([`Poolgate: ${message}`])
  },
)

test('a stored passkey is not asked for if the library was removed, and the password still signs in', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  const storage = memoryStorage()
  await registerPasskey(startPasskeyPool({ storage }).pool, await createAuthenticator())
  const { pool } = startPasskeyPool({ storage, webAuthn: undefined })
  await expect(askForPasskey(pool)).rejects.toEqual(fault('InternalErrorException', NOT_PASSED))
  expect(warn).toHaveBeenCalledOnce()
  const { Credentials } = await call(pool, 'ListWebAuthnCredentials', { AccessToken: await tokenOf(pool) })
  expect(Credentials).toHaveLength(1)
})
