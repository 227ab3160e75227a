import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { call } from '../../src/client/call.ts'
import { catchAuthError } from '../support/errors.ts'
import { clientId, fakeService } from '../support/fakeService.ts'
import { fault } from '../support/responses.ts'

const warn = vi.spyOn(console, 'warn')

beforeEach(() => void warn.mockReset().mockImplementation(() => {}))
afterEach(() => vi.unstubAllEnvs())

const refuse = async (name: string) => {
  const { client } = fakeService(() => fault(name, 'User does not exist.'))
  return catchAuthError(call(client, 'ForgotPassword', { ClientId: clientId, Username: 'ann' }))
}

test('no warning is logged in production or without a bundler', async () => {
  for (const mode of ['production', 'test', '']) {
    vi.stubEnv('NODE_ENV', mode)
    await refuse('UserNotFoundException')
    await refuse('ResourceNotFoundException')
  }
  vi.stubGlobal('process', undefined)
  const error = await refuse('UserNotFoundException').finally(() => vi.unstubAllGlobals())
  expect(error.code).toBe('wrongCredentials')
  expect(warn).not.toHaveBeenCalled()
})

test('an app client that reveals which accounts exist logs one warning for developers', async () => {
  vi.stubEnv('NODE_ENV', 'development')
  await refuse('UserNotFoundException')
  await refuse('UserNotFoundException')
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('PreventUserExistenceErrors'))
})

test('a misconfiguration logs a warning with the operation and the fault', async () => {
  vi.stubEnv('NODE_ENV', 'development')
  await refuse('ResourceNotFoundException')
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/ForgotPassword.*ResourceNotFoundException/))
})
