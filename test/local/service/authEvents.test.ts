import { describe, expect, test } from 'vitest'
import { createLocalService } from '../../../src/local/service/createLocalService.ts'
import { OTHER_PASSWORD, PASSWORD } from '../callPool.ts'
import { createBrowser } from '../oauth/domainBrowser.ts'
import { adminSignIn, connectTo, createPool, createServiceFile, createUser } from './openService.ts'

const PLUS = { UserPoolTier: 'PLUS' } as const
const AUDIT = { ...PLUS, UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } } as const
const OPEN = { AutoVerifiedAttributes: ['email'] }
const EMAIL = { email: 'ann@example.com', email_verified: 'true' }

async function start(pool: object = AUDIT, client: object = {}) {
  const service = createLocalService()
  const cognito = connectTo(service)
  const ids = await createPool(cognito, pool, client)
  const { UserPoolId, ClientId } = ids
  await createUser(cognito, UserPoolId, 'ann', EMAIL)
  const list = async (more: object = {}) => cognito.adminListUserAuthEvents({ UserPoolId, Username: 'ann', ...more })
  const history = async () =>
    (await list()).AuthEvents!.map(({ EventType, EventResponse, ChallengeResponses = [] }) =>
      [
        EventType,
        EventResponse,
        ...ChallengeResponses.map((challenge) => `${challenge.ChallengeName} ${challenge.ChallengeResponse}`),
      ].join(' '),
    )
  const signIn = (password = PASSWORD) =>
    cognito.initiateAuth({
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'ann', PASSWORD: password },
    })
  return { service, cognito, ...ids, list, history, signIn }
}

describe("a user's history", () => {
  test('has sign-ins and failures, newest first, and no refreshes', async () => {
    const { cognito, ClientId, history, list, signIn, ...pool } = await start()
    await expect(signIn('Wrong-Horse-9!')).rejects.toThrow('Incorrect username or password.')
    const { AuthenticationResult } = await signIn()
    await adminSignIn(cognito, { ClientId, UserPoolId: pool.UserPoolId }, 'ann')
    await cognito.getTokensFromRefreshToken({ ClientId, RefreshToken: AuthenticationResult!.RefreshToken })
    expect(await history()).toEqual([
      'SignIn Pass Password Success',
      'SignIn Pass Password Success',
      'SignIn Fail Password Failure',
    ])
    expect((await list()).AuthEvents![0]).toEqual({
      EventId: expect.stringMatching(/^[\w+-]{1,50}$/),
      EventType: 'SignIn',
      CreationDate: expect.any(Date),
      EventResponse: 'Pass',
      EventRisk: { RiskDecision: 'NoRisk', CompromisedCredentialsDetected: false },
      ChallengeResponses: [{ ChallengeName: 'Password', ChallengeResponse: 'Success' }],
      EventContextData: { IpAddress: '127.0.0.1', DeviceName: expect.any(String) },
    })
  })

  test('has one event for a sign-in with several challenges', async () => {
    const mfa = { ...AUDIT, EmailConfiguration: { EmailSendingAccount: 'DEVELOPER' } }
    const { service, cognito, ClientId, UserPoolId, history, signIn } = await start(mfa)
    await cognito.setUserPoolMfaConfig({ UserPoolId, MfaConfiguration: 'ON', EmailMfaConfiguration: {} })
    const { Session, ChallengeName } = await signIn()
    expect(await history()).toEqual(['SignIn InProgress Password Success'])
    const answer = (code: string) =>
      cognito.respondToAuthChallenge({
        ClientId,
        Session,
        ChallengeName,
        ChallengeResponses: { USERNAME: 'ann', EMAIL_OTP_CODE: code },
      })
    const { code } = service.outbox.take(EMAIL.email)
    await expect(answer(code === '000000' ? '000001' : '000000')).rejects.toMatchObject({
      name: 'CodeMismatchException',
    })
    expect(await history()).toEqual(['SignIn Fail Password Success Mfa Failure'])
    await answer(code)
    expect(await history()).toEqual(['SignIn Pass Password Success Mfa Failure Mfa Success'])
  })

  test('has sign-ups, requests of codes, resets and changes of the password', async () => {
    const { service, cognito, ClientId, UserPoolId } = await start({ ...AUDIT, ...OPEN })
    const UserAttributes = [{ Name: 'email', Value: 'ben@example.com' }]
    await cognito.signUp({ ClientId, Username: 'ben', Password: PASSWORD, UserAttributes })
    await cognito.resendConfirmationCode({ ClientId, Username: 'ben' })
    const codeOf = () => service.outbox.take('ben@example.com').code
    await cognito.confirmSignUp({ ClientId, Username: 'ben', ConfirmationCode: codeOf() })
    await cognito.forgotPassword({ ClientId, Username: 'ben' })
    const ConfirmationCode = codeOf()
    const reset = { ClientId, Username: 'ben', ConfirmationCode, Password: OTHER_PASSWORD }
    await cognito.confirmForgotPassword(reset)
    await expect(cognito.confirmForgotPassword(reset)).rejects.toMatchObject({ name: 'ExpiredCodeException' })
    const { AccessToken } = await adminSignIn(cognito, { UserPoolId, ClientId }, 'ben', OTHER_PASSWORD)
    const change = { AccessToken, PreviousPassword: 'Wrong-Horse-9!', ProposedPassword: PASSWORD }
    await expect(cognito.changePassword(change)).rejects.toThrow('Incorrect username or password.')
    await cognito.changePassword({ ...change, PreviousPassword: OTHER_PASSWORD })
    const { AuthEvents } = await cognito.adminListUserAuthEvents({ UserPoolId, Username: 'ben' })
    expect(AuthEvents!.map(({ EventType, EventResponse }) => `${EventType} ${EventResponse}`).toReversed()).toEqual([
      'SignUp Pass',
      'ResendCode Pass',
      'ForgotPassword InProgress',
      'ForgotPassword Pass',
      'ForgotPassword Fail',
      'SignIn Pass',
      'PasswordChange Fail',
      'PasswordChange Pass',
    ])
    service.outbox.clear()
  })

  test("has sign-ins at the pool's domain", async () => {
    const CALLBACK = 'http://localhost:5173/'
    const { service, ClientId, history } = await start(AUDIT, {
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      CallbackURLs: [CALLBACK],
      SupportedIdentityProviders: ['COGNITO'],
    })
    const browser = createBrowser(service)
    const query = new URLSearchParams({ client_id: ClientId, response_type: 'code', redirect_uri: CALLBACK })
    const { location } = await browser.open(`/oauth2/authorize?${query}`)
    await browser.open(location)
    for (const password of ['Wrong-Horse-9!', PASSWORD]) await browser.submit(location, { username: 'ann', password })
    expect(await history()).toEqual(['SignIn Pass Password Success', 'SignIn Fail Password Failure'])
  })

  test('is listed in pages, and keeps the last 100 events', async () => {
    const { list, signIn } = await start()
    for (let count = 0; count < 102; count++) await signIn()
    const first = await list({ MaxResults: 60 })
    const second = await list({ MaxResults: 60, NextToken: first.NextToken })
    expect([first.AuthEvents!.length, second.AuthEvents!.length, second.NextToken]).toEqual([60, 40, undefined])
  })

  test('is kept by the file of a service', async () => {
    const file = createServiceFile()
    const { cognito } = await file.start()
    const pool = await createPool(cognito, AUDIT)
    await createUser(cognito, pool.UserPoolId, 'ann')
    await adminSignIn(cognito, pool, 'ann')
    const again = (await file.start()).cognito
    const { UserPoolId } = pool
    expect((await again.adminListUserAuthEvents({ UserPoolId, Username: 'ann' })).AuthEvents).toHaveLength(1)
  })
})

describe('feedback about an event', () => {
  test('is stored with it, by administrators and users', async () => {
    const { cognito, UserPoolId, list, signIn } = await start()
    await signIn()
    const EventId = (await list()).AuthEvents![0]!.EventId!
    const about = { UserPoolId, Username: 'ann', EventId }
    const feedback = async () => (await list()).AuthEvents![0]!.EventFeedback
    await cognito.adminUpdateAuthEventFeedback({ ...about, FeedbackValue: 'Invalid' })
    expect(await feedback()).toEqual({ FeedbackValue: 'Invalid', Provider: 'Admin', FeedbackDate: expect.any(Date) })
    await cognito.updateAuthEventFeedback({ ...about, FeedbackToken: 'token', FeedbackValue: 'Valid' })
    expect(await feedback()).toMatchObject({ FeedbackValue: 'Valid', Provider: 'User' })
  })

  test('is refused for an event of another user', async () => {
    const { cognito, UserPoolId, list, signIn } = await start()
    await signIn()
    await createUser(cognito, UserPoolId, 'ben')
    const EventId = (await list()).AuthEvents![0]!.EventId!
    const about = { UserPoolId, Username: 'ben', EventId, FeedbackValue: 'Valid' as const }
    await expect(cognito.adminUpdateAuthEventFeedback(about)).rejects.toThrow(`Event ${EventId} does not exist.`)
  })
})

test.each([undefined, 'OFF'] as const)(
  'a pool with the threat protection %s keeps no history',
  async (AdvancedSecurityMode) => {
    const pool = { ...PLUS, ...(AdvancedSecurityMode && { UserPoolAddOns: { AdvancedSecurityMode } }) }
    const { cognito, UserPoolId, list, signIn } = await start(pool)
    await signIn()
    await expect(list()).rejects.toMatchObject({ name: 'UserPoolAddOnNotEnabledException' })
    await cognito.updateUserPool({ UserPoolId, UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' } })
    expect((await list()).AuthEvents).toEqual([])
  },
)
