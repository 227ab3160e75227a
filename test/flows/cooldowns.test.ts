import { resendAttributeCode, resendCode, resendConfirmationCode, resendResetCode } from 'poolgate/client'
import { describe, expect, test } from 'vitest'
import { createCooldowns, withCooldown } from '../../src/flows/cooldowns.ts'
import { authError } from '../support/errors.ts'
import { fault } from '../support/responses.ts'
import { ann, seedAnn } from '../support/users.ts'
import { startFlow, type TestFlow } from './startFlow.ts'

const resends: [name: string, resend: (flow: TestFlow) => Promise<unknown>, operation: string][] = [
  [
    'a confirmation code',
    ({ context }) => resendConfirmationCode(context, { step: 'confirmSignUp', username: ann.email }),
    'ResendConfirmationCode',
  ],
  [
    'a reset code',
    ({ context }) => resendResetCode(context, { step: 'resetPassword', username: ann.email }),
    'ForgotPassword',
  ],
  [
    'a code to sign in',
    ({ context }) =>
      resendCode(context, {
        step: 'code',
        via: 'email',
        username: ann.email,
        session: 'x'.repeat(20),
        factors: ['email'],
      }),
    'InitiateAuth',
  ],
]

const start = () =>
  startFlow(
    { users: [seedAnn('UNCONFIRMED')], allowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] },
    { authFlow: 'USER_AUTH' },
  )

describe.each(resends)('%s', (_, resend, operation) => {
  test('can be requested again after 30 seconds', async () => {
    const flow = start()
    flow.answers[operation] = () =>
      new Response(
        '{"CodeDeliveryDetails":{"Destination":"a***"},"ChallengeName":"EMAIL_OTP","Session":"xxxxxxxxxxxxxxxxxxxxxxxx"}',
      )
    await resend(flow)
    await expect(resend(flow)).rejects.toEqual(authError('tooManyAttempts'))
    flow.advance(29)
    await expect(resend(flow)).rejects.toEqual(authError('tooManyAttempts'))
    expect(flow.operations()).toEqual([operation])
    flow.advance(1)
    await resend(flow)
    expect(flow.operations()).toEqual([operation, operation])
  })

  test('can be requested again immediately if it was not sent', async () => {
    const flow = start()
    flow.answers[operation] = () => fault('CodeDeliveryFailureException')
    for (let count = 0; count < 2; count++) await expect(resend(flow)).rejects.toEqual(authError('codeNotSent'))
  })
})

test('the code for one attribute does not delay that of another', () => {
  const keys = ['email', 'phone_number'].map((attribute) =>
    resendAttributeCode.cooldownKey({ step: 'verify', attribute, value: 'x' }),
  )
  expect(new Set(keys).size).toBe(2)
})

test('requests at the same time count as one', async () => {
  const cooldowns = createCooldowns(() => 0)
  const sent: number[] = []
  const send = (number: number) => withCooldown(cooldowns, 'key', async () => void sent.push(number))
  const [, second] = await Promise.allSettled([send(1), send(2)])
  expect(sent).toEqual([1])
  expect(second).toMatchObject({ status: 'rejected', reason: authError('tooManyAttempts') })
})

test('a clock that is set back does not prolong the cool-down', () => {
  const clock = { now: 3_600_000 }
  const cooldowns = createCooldowns(() => clock.now)
  cooldowns.start('key')
  clock.now = 0
  expect(cooldowns.remaining('key')).toBe(0)
})
