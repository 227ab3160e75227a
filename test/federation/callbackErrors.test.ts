import { describe, expect, test } from 'vitest'
import { readCallbackError } from '../../src/federation/callbackError.ts'
import { authError } from '../support/errors.ts'
import { CALLBACK, ORIGIN, openApp } from './appInBrowser.ts'

const read = (error: string | null, error_description: string | null, state: string | null = 'state-1') => {
  const present = Object.entries({ error, error_description, state }).filter((entry) => entry[1] !== null)
  return readCallbackError(new URLSearchParams(present as [string, string][]))
}

describe('an error of the domain', () => {
  test.each([
    ['access_denied', 'User denied'],
    ['access_denied', null],
    ['invalid_request', 'Facebook Error - error=access_denied; error_code=200; error_reason=user_denied'],
    ['invalid_request', 'Facebook+Error+-+error%3Daccess_denied%3B+error_reason%3Duser_denied'],
    [null, 'error%3Daccess_denied%3B%20error_code%3D200'],
    ['invalid_request', 'user_cancelled_authorize'],
    ['user_cancelled_login', null],
    ['login_required', null],
    ['interaction_required', null],
  ])('%s, %s: the user has canceled', (error, description) => {
    expect(read(error, description)).toEqual({ is: 'canceled' })
  })

  test.each([
    ['invalid_request', 'attributes required: [email]', 'providerMissesAttribute'],
    [
      null,
      'Invalid SAML response received: Invalid user attributes: email: The attribute is required',
      'misconfigured',
    ],
    [null, 'Invalid SAML response received: Invalid ProviderName/Username combination.', 'misconfigured'],
    [null, 'Error in SAML response processing: Signature', 'misconfigured'],
    ['invalid_request', 'Google Error - 503 error getting token', 'unavailable'],
    ['invalid_request', 'Timeout occurred in calling IdP token endpoint', 'unavailable'],
    ['invalid_request', 'Connection reset', 'unavailable'],
    ['invalid_request', 'Read timed out', 'unavailable'],
    ['invalid_request', 'Identity provider does not exist.', 'notOffered'],
    ['unauthorized_client', null, 'misconfigured'],
    ['invalid_scope', null, 'misconfigured'],
    ['server_error', null, 'unavailable'],
    ['something_new', 'Text of the service', 'unavailable'],
    ['__proto__', 'constructor', 'unavailable'],
  ])('%s, %s: %s', (error, description, code) => {
    expect(read(error, description)).toEqual({ is: 'error', error: authError(code) })
  })

  test('names the attributes that the provider has not sent', () => {
    expect(read('invalid_request', 'attributes required: [email, phone_number]')).toMatchObject({
      error: { field: 'email', fieldErrors: [{ field: 'email' }, { field: 'phone_number' }] },
    })
  })

  test('shows the text that the author of a trigger wrote, as in InitiateAuth', () => {
    expect(read('invalid_request', 'PreSignUp failed with error Your trial was cancelled: 100% over.')).toMatchObject({
      is: 'error',
      error: { code: 'refused', notice: 'Your trial was cancelled: 100% over' },
    })
  })

  test('shows no text of an address without a state, which anyone could have made', () => {
    const outcome = read('invalid_request', 'PreSignUp failed with error Call +1 555 0100', null)
    expect(outcome).toMatchObject({ is: 'error', error: { code: 'refused', notice: undefined } })
  })

  test('shows no other text of the service', () => {
    for (const description of ['Google Error - 503 <b>', 'Text of the service', 'attributes required: [email]']) {
      expect(read('invalid_request', description)).toMatchObject({ error: { notice: undefined } })
    }
  })
})

describe('a sign-in that ends at the provider', () => {
  test('with a cancellation returns to where the user was, without an error', async () => {
    const app = openApp()
    await app.receive(await app.choose(await app.leave(), { choice: 'cancel' }))
    expect(app.signIn.getState()).toEqual({ pending: undefined, error: undefined })
    expect(app.session.getState()).toEqual({ status: 'signedOut' })
    expect(app.tab.href).toBe(`${ORIGIN}/orders?open=1`)
  })

  test.each([
    [{ choice: 'fail' }, { code: 'unavailable', retryable: true }],
    [
      { choice: 'reject', reason: 'Only for members' },
      { code: 'refused', notice: 'Only for members' },
    ],
    [
      { choice: 'signIn', withholdEmail: 'yes' },
      { code: 'providerMissesAttribute', field: 'email' },
    ],
  ])('with %j shows the error there', async (form, error) => {
    const app = openApp({}, { schemaAttributes: [{ Name: 'email', Required: true }] })
    await app.receive(await app.choose(await app.leave(), form))
    expect(app.signIn.getState()).toMatchObject({ pending: undefined, error })
    expect(app.tab.href).toBe(`${ORIGIN}/orders?open=1`)
  })

  test('without a state still shows the error, while the request is pending', async () => {
    const app = openApp()
    await app.leave()
    await app.receive(`${CALLBACK}?error=server_error`)
    expect(app.signIn.getState().error).toEqual(authError('unavailable'))
    await app.receive(`${CALLBACK}?error=server_error`)
    expect(app.signIn.getState().error).toBeUndefined()
  })

  test('because the accounts have just been linked leaves again for the same provider, and then signs in', async () => {
    const app = openApp()
    const linked = await app.choose(await app.leave(), { choice: 'link' })
    app.open(linked)
    await app.left(2)
    const [first, second] = app.visits.map((url) => new URL(url).searchParams)
    expect(second?.get('identity_provider')).toBe('Google')
    for (const name of ['state', 'nonce', 'code_challenge']) expect(second?.get(name)).not.toBe(first?.get(name))
    expect(app.signIn.getState().pending).toEqual({ is: 'returning' })

    await app.receive(await app.choose(await app.visit()))
    expect(app.session.getState()).toMatchObject({ status: 'signedIn', user: { email: 'ann@example.com' } })
    expect(app.tab.href).toBe(`${ORIGIN}/orders?open=1`)
  })

  test('because the accounts have just been linked leaves no third time', async () => {
    const app = openApp()
    app.open(`${CALLBACK}?${await alreadyFound(app)}`)
    await app.left(2)
    await app.receive(`${CALLBACK}?${await alreadyFound(app)}`)
    expect(app.signIn.getState().error).toEqual(authError('accountExists'))
    expect(app.visits.length).toBe(2)
  })
})

async function alreadyFound(app: ReturnType<typeof openApp>) {
  if (!app.visits.length) await app.leave()
  return new URLSearchParams({
    error: 'invalid_request',
    error_description: 'already found an entry for username google_1',
    state: new URL(app.visits.at(-1) ?? '').searchParams.get('state') ?? '',
  })
}
