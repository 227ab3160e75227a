import {
  createFlowContext,
  createSession,
  resendAttributeCode,
  submitAttribute,
  submitAttributeCode,
  submitCode,
  submitConfirmSignUp,
  submitCredentials,
  submitDeleteAccount,
  submitDetails,
  submitEmailSetup,
  submitMfaTotpSetup,
  submitNewPassword,
  submitRequest,
  submitResetPassword,
  submitTotpEnrollment,
} from 'poolgate/client'
import { describe, expect, test } from 'vitest'
import { authError } from '../support/errors.ts'
import { fakeService } from '../support/fakeService.ts'
import { fault, json } from '../support/responses.ts'
import { ann } from '../support/users.ts'
import { startFlow } from './startFlow.ts'

/** How a user may type Ann's phone number. */
const TYPED_PHONE = '\u202a+44 (0)20\u20117946/0000\u202c'
const TYPED_CODE = '\u200e١٢٣\u2013٤٥٦.'
const state = { username: ann.username, session: 's'.repeat(20) }

/** Runs an action against a service that rejects every call, and returns what was sent. */
async function sentBy(action: (context: ReturnType<typeof createFlowContext>) => Promise<unknown>) {
  const { client, requests } = fakeService(() => fault('InternalErrorException'))
  const session = createSession(client, { storage: 'memory' })
  await action(createFlowContext({ client, session })).catch(() => {})
  return JSON.stringify(requests[0]?.input)
}

describe('a phone number is sent in E.164', () => {
  test.each<[string, Parameters<typeof sentBy>[0]]>([
    [
      'as the username of a sign-in',
      (context) => submitCredentials(context, { step: 'credentials' }, { username: TYPED_PHONE, password: 'p' }),
    ],
    [
      'as the username of a sign-up',
      (context) => submitDetails(context, { step: 'details' }, { username: TYPED_PHONE, newPassword: ann.newPassword }),
    ],
    [
      'as an attribute of a sign-up',
      (context) =>
        submitDetails(
          context,
          { step: 'details' },
          { username: 'bea', newPassword: ann.newPassword, phone_number: TYPED_PHONE },
        ),
    ],
    ['by a password reset', (context) => submitRequest(context, { step: 'request' }, { username: TYPED_PHONE })],
    [
      'with a forced new password',
      (context) =>
        submitNewPassword(
          context,
          { ...state, step: 'newPassword', missing: ['phone_number'] },
          { newPassword: ann.newPassword, phone_number: TYPED_PHONE },
        ),
    ],
  ])('%s', async (_, action) => {
    expect(await sentBy(action)).toContain(`"${ann.phone}"`)
  })
})

describe("a pool's own attribute is sent as typed", () => {
  const workPhone = '+44 (20) 7946-0000'
  const values = { newPassword: ann.newPassword, 'custom:work_phone': workPhone }

  test('by a sign-up', async () => {
    const sent = await sentBy((context) => submitDetails(context, { step: 'details' }, { username: 'bea', ...values }))
    expect(sent).toContain(workPhone)
  })

  test('with a forced new password', async () => {
    const missing = ['custom:work_phone']
    const sent = await sentBy((context) =>
      submitNewPassword(context, { ...state, step: 'newPassword', missing }, values),
    )
    expect(sent).toContain(workPhone)
  })
})

describe('a code is sent in plain digits', () => {
  test.each<[string, Parameters<typeof sentBy>[0]]>([
    [
      'of two-step verification',
      (context) => submitCode(context, { ...state, step: 'code', via: 'totp' }, { code: TYPED_CODE }),
    ],
    [
      'of a new authenticator app',
      (context) =>
        submitMfaTotpSetup(
          context,
          { ...state, step: 'setUpTotp', secret: 'ABC' },
          { code: TYPED_CODE, deviceName: '\u200eAnn\u2019s phone' },
        ),
    ],
    [
      'of a new account',
      (context) =>
        submitConfirmSignUp(context, { step: 'confirmSignUp', username: ann.username }, { code: TYPED_CODE }),
    ],
    [
      'of a password reset',
      (context) =>
        submitResetPassword(
          context,
          { step: 'resetPassword', username: ann.username },
          { code: TYPED_CODE, newPassword: ann.newPassword },
        ),
    ],
  ])('%s', async (_, action) => {
    const sent = await sentBy(action)
    expect(sent).toContain('"123456"')
    expect(sent).not.toContain('\u200e')
  })
})

test('the email address for codes is sent as the user sees it', async () => {
  const sent = await sentBy((context) =>
    submitEmailSetup(context, { ...state, step: 'setUpEmail' }, { email: '\u2068ann＠example.com\u2069 ' }),
  )
  expect(sent).toContain('"ann@example.com"')
})

describe('with a phone number typed in several ways', () => {
  const byPhone = {
    usernameAttributes: ['phone_number' as const],
    autoVerifiedAttributes: ['phone_number' as const],
    users: [],
  }

  test('an account is created, confirmed with its kept password, and found again', async () => {
    const { context, pool } = startFlow(byPhone)
    const typed = { username: '０0４４ (0)20 7946 0000', newPassword: ann.newPassword }
    const confirm = await submitDetails(context, { step: 'details' }, typed)
    if (confirm.step !== 'confirmSignUp') throw new Error(confirm.step)
    expect(confirm.username).toBe(ann.phone)
    const { code = '' } = pool.outbox.take(ann.phone)
    const pasted = `${code.slice(0, 3)}\u2013${code.slice(3)}.`
    expect(await submitConfirmSignUp(context, confirm, { code: pasted })).toMatchObject({ step: 'signedIn' })
    const values = { username: TYPED_PHONE, password: ann.newPassword }
    expect(await submitCredentials(context, { step: 'credentials' }, values)).toMatchObject({ step: 'signedIn' })
  })

  test('a password reset looks the same whether or not the account exists', async () => {
    const { context, answers } = startFlow({ ...byPhone, preventUserExistenceErrors: 'LEGACY' })
    answers.ForgotPassword = () => fault('UserNotFoundException')
    expect(await submitRequest(context, { step: 'request' }, { username: TYPED_PHONE })).toMatchObject({
      username: ann.phone,
      sentTo: { destination: '+********0000', via: 'sms' },
    })
  })
})

describe('the profile of a signed-in user', () => {
  const signIn = async () => {
    const flow = startFlow({ autoVerifiedAttributes: ['email', 'phone_number'] })
    await submitCredentials(flow.context, { step: 'credentials' }, { username: ann.email, password: ann.password })
    return flow
  }

  test('sends a phone number in E.164, resends its code, and verifies it with a pasted one', async () => {
    const { context, pool, requests } = await signIn()
    const verify = await submitAttribute(
      context,
      { step: 'edit', attribute: 'phone_number' },
      { phone_number: TYPED_PHONE },
    )
    if (verify.step !== 'verify') throw new Error(verify.step)
    expect(verify.value).toBe(ann.phone)
    await resendAttributeCode(context, verify)
    expect(requests.at(-1)?.operation).toBe('GetUserAttributeVerificationCode')
    const code = [...(pool.outbox.messages.at(-1)?.code ?? '')].join('\u200b')
    pool.outbox.clear()
    expect(await submitAttributeCode(context, verify, { code })).toMatchObject({ step: 'saved' })
  })

  test('sends a name without what a paste brought, and other attributes as typed', async () => {
    const { context, answers, requests } = await signIn()
    answers.UpdateUserAttributes = () => json({})
    const save = async (attribute: string, value: string) => {
      await submitAttribute(context, { step: 'edit', attribute }, { [attribute]: value })
      const sent = requests.at(-1)?.input.UserAttributes as { Value: string }[] | undefined
      return sent?.[0]?.Value
    }
    expect(await save('given_name', '\u202bAnn\u200b\u202c')).toBe('Ann')
    expect(await save('custom:work_phone', TYPED_PHONE)).toBe(TYPED_PHONE)
  })

  test('verifies an authenticator app with a pasted code', async () => {
    const { context, answers, requests } = await signIn()
    answers.VerifySoftwareToken = () => fault('EnableSoftwareTokenMFAException')
    const verify = { step: 'verify', secret: 'ABC' } as const
    await expect(submitTotpEnrollment(context, verify, { code: TYPED_CODE })).rejects.toEqual(authError('wrongCode'))
    expect(requests.at(-1)?.input.UserCode).toBe('123456')
  })

  test('is deleted with a pasted confirmation', async () => {
    const { context } = await signIn()
    const values = { confirmation: `\u200e${ann.email}\u200b` }
    expect(await submitDeleteAccount(context, { step: 'confirm', name: ann.email }, values)).toEqual({
      step: 'deleted',
    })
  })
})
