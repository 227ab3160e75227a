import { listDevices, registerPasskey, type SignInState, submitCredentials, submitFactor } from 'poolgate/client'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { authError } from '../../support/errors.ts'
import { json } from '../../support/responses.ts'
import { ann } from '../../support/users.ts'
import { startFlow } from '../startFlow.ts'

const Session = 'x'.repeat(20)
const credentials = { username: ann.email, password: ann.password }

/** Signs in with a password, to which the service replies with a body. */
async function signInTo(body: object): Promise<SignInState> {
  const { context, answers } = startFlow({}, { authFlow: 'USER_PASSWORD_AUTH' })
  answers.InitiateAuth = () => json(body)
  return submitCredentials(context, { step: 'credentials' }, credentials)
}

afterEach(() => vi.unstubAllGlobals())

test.each(['SMS_MFA', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA', 'NEW_PASSWORD_REQUIRED'])(
  'the challenge %s without parameters leads to its step',
  async (ChallengeName) => {
    for (const ChallengeParameters of [null, undefined, {}, { requiredAttributes: null, USER_ID_FOR_SRP: null }])
      expect(await signInTo({ ChallengeName, ChallengeParameters, Session })).toMatchObject({ session: Session })
  },
)

test.each([
  'CUSTOM_CHALLENGE',
  'EMAIL_OTP',
  'MFA_SETUP',
  'NEW_PASSWORD_REQUIRED',
  'PASSWORD',
  'PASSWORD_SRP',
  'SELECT_CHALLENGE',
  'SELECT_MFA_TYPE',
  'SMS_MFA',
  'SMS_OTP',
  'SOFTWARE_TOKEN_MFA',
  'WEB_AUTHN',
])('the challenge %s without its session is an error at once', async (ChallengeName) => {
  const more = {
    AvailableChallenges: ['PASSWORD', 'EMAIL_OTP'],
    ChallengeParameters: { MFAS_CAN_CHOOSE: '["SMS_MFA"]', MFAS_CAN_SETUP: '["SMS_MFA"]' },
  }
  for (const none of [null, undefined, ''])
    await expect(signInTo({ ChallengeName, Session: none, ...more })).rejects.toEqual(authError('untrustedServer'))
})

test.each([
  ['untrustedServer', '\ud800'],
  ['untrustedServer', 'A'.repeat(5000)],
  ['untrustedServer', 'A&issuer=Other'],
  ['unavailable', null],
])('MFA setup is %s if the key for an authenticator app is %j', async (code, SecretCode) => {
  const { context, answers } = startFlow({}, { authFlow: 'USER_PASSWORD_AUTH' })
  const ChallengeParameters = { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' }
  answers.InitiateAuth = () => json({ ChallengeName: 'MFA_SETUP', Session, ChallengeParameters })
  answers.AssociateSoftwareToken = () => json({ SecretCode, Session })
  const outcome = submitCredentials(context, { step: 'credentials' }, credentials)
  await expect(outcome).rejects.toEqual(authError(code))
})

test.each([1e20, -1e20, 8.65e12])('a device that was used at the time %d has no time', async (seconds) => {
  const { context, answers } = startFlow()
  await submitCredentials(context, { step: 'credentials' }, credentials)
  const Devices = [{ DeviceKey: 'us-east-1_a1-b2', DeviceLastAuthenticatedDate: seconds }]
  answers.ListDevices = () => json({ Devices })
  expect((await listDevices(context.session)).items).toEqual([
    expect.not.objectContaining({ lastUsedAt: expect.anything() }),
  ])
})

describe('passkey options that are malformed', () => {
  const malformed = ['', 'not JSON', '[]', 'null', '{}', '{"challenge":5}', '{"challenge":"§"}', '{"challenge":""}']
  const lists = ['{"challenge":"AAAA","allowCredentials":{}}', '{"challenge":"AAAA","allowCredentials":[{"id":null}]}']

  /** Makes the page look like one with passkeys. Their dialog isn't reached. */
  const allowPasskeys = () => {
    vi.stubGlobal('isSecureContext', true)
    vi.stubGlobal('navigator', { credentials: {} })
    vi.stubGlobal('PublicKeyCredential', class {})
  }

  test.each([undefined, ...malformed, ...lists])('end a sign-in: %j', async (options) => {
    const { context, answers } = startFlow({}, { authFlow: 'USER_AUTH' })
    const ChallengeParameters = { CREDENTIAL_REQUEST_OPTIONS: options }
    answers.InitiateAuth = () => json({ ChallengeName: 'WEB_AUTHN', Session, ChallengeParameters })
    allowPasskeys()
    const state = { step: 'chooseFactor', username: ann.email, factors: ['passkey' as const] } as const
    const outcome = submitFactor(context, { ...state, factors: ['passkey'] }, { factor: 'passkey' })
    await expect(outcome).rejects.toEqual(authError('untrustedServer'))
  })

  const user = { id: 'AAAA', name: 'ann', displayName: 'Ann' }
  const valid = { challenge: 'AAAA', rp: { id: 'localhost', name: 'x' }, user, pubKeyCredParams: [] }
  test.each([
    null,
    undefined,
    'text',
    [],
    {},
    { ...valid, challenge: null },
    { ...valid, rp: null },
    { ...valid, user: 'ann' },
    { ...valid, user: { ...user, id: 7 } },
    { ...valid, pubKeyCredParams: {} },
    { ...valid, excludeCredentials: 'none' },
    { ...valid, excludeCredentials: [null] },
  ])('end a registration: %j', async (options) => {
    const { context, answers } = startFlow()
    await submitCredentials(context, { step: 'credentials' }, credentials)
    answers.StartWebAuthnRegistration = () => json({ CredentialCreationOptions: options })
    allowPasskeys()
    await expect(registerPasskey(context)).rejects.toEqual(authError('untrustedServer'))
  })
})
