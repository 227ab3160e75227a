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

test('nothing is said in production, nor where no bundler told', async () => {
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

test('the developer of an app whose pool tells strangers who has an account hears of it, once', async () => {
  vi.stubEnv('NODE_ENV', 'development')
  await refuse('UserNotFoundException')
  await refuse('UserNotFoundException')
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('PreventUserExistenceErrors'))
})

test('the developer hears of a wrong set-up, with the operation and the fault', async () => {
  vi.stubEnv('NODE_ENV', 'development')
  await refuse('ResourceNotFoundException')
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/ForgotPassword.*ResourceNotFoundException/))
})
