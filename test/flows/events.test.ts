import { TOTP } from 'otpauth'
import {
  getProfile,
  resendConfirmationCode,
  startTotpSetup,
  submitAttribute,
  submitAttributeCode,
  submitChangePassword,
  submitCode,
  submitConfirmSignUp,
  submitCredentials,
  submitDeleteAccount,
  submitDetails,
  submitReauthentication,
  submitTotpEnrollment,
} from 'poolgate/client'
import { expect, test } from 'vitest'
import type { RequestEvent } from '../../src/client/requestEvent.ts'
import { listenToRequests } from '../../src/client/requestListeners.ts'
import { authError } from '../support/errors.ts'
import { fault } from '../support/responses.ts'
import { createAccount, createPassword } from '../support/users.ts'
import { startFlow, type TestFlow } from './startFlow.ts'

/** Returns every text among the values of a JSON body that says something. Shorter ones occur in anything. */
function textsIn(json: string): string[] {
  const texts: string[] = []
  JSON.parse(json || '{}', (_name, value) => {
    if (typeof value === 'string' && value.length > 3) texts.push(value)
  })
  return texts
}

/** Returns everything that the client sent and received. */
const exchangedTexts = ({ requests, responseBodies }: TestFlow) => [
  ...requests.flatMap(({ init }) => textsIn(String(init.body))),
  ...responseBodies.flatMap(textsIn),
]

const failing = async (action: Promise<unknown>, code: string) => expect(action).rejects.toEqual(authError(code))

const wrongCode = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

/** Returns a state, which must be at this step. */
function at<State extends { step: string }, Step extends State['step']>(state: State, step: Step) {
  expect(state.step).toBe(step)
  return state as Extract<State, { step: Step }>
}

/** Signs up and in, with mistakes, changes everything about the account and deletes it. Returns what was typed. */
async function useEverything(flow: TestFlow): Promise<string[]> {
  const { context, pool, network, answers, now } = flow
  const [{ email, password }, otherEmail] = [createAccount(), createAccount().email]
  const [newPassword, otherPassword] = [createPassword(), createPassword()]
  const credentials = { step: 'credentials' } as const

  network.state = 'off'
  await failing(submitDetails(context, { step: 'details' }, { username: email, newPassword: password }), 'offline')
  network.state = 'on'
  const confirm = at(
    await submitDetails(context, { step: 'details' }, { username: email, newPassword: password }),
    'confirmSignUp',
  )
  const { code } = pool.outbox.take(email)
  await failing(submitConfirmSignUp(context, confirm, { code: wrongCode(code) }), 'wrongCode')
  flow.advance(31)
  await resendConfirmationCode(context, confirm)
  await submitConfirmSignUp(context, confirm, { code: pool.outbox.take(email).code })

  const { secret } = await startTotpSetup(context, { step: 'start' }, {})
  const appCode = () => new TOTP({ secret }).generate({ timestamp: now() })
  await submitTotpEnrollment(context, { step: 'verify', secret }, { code: appCode(), preferred: 'on' })
  await context.session.signOut()

  flow.advance(31)
  await failing(
    submitCredentials(context, credentials, { username: email, password: otherPassword }),
    'wrongCredentials',
  )
  const asked = at(await submitCredentials(context, credentials, { username: email, password }), 'code')
  await failing(submitCode(context, asked, { code: wrongCode(appCode()) }), 'wrongCode')
  await submitCode(context, asked, { code: appCode() })

  await getProfile(context.session)
  await submitAttribute(context, { step: 'edit', attribute: 'given_name' }, { given_name: 'Annabella' })
  const changed = await submitAttribute(context, { step: 'edit', attribute: 'email' }, { email: otherEmail })
  await submitAttributeCode(context, at(changed, 'verify'), { code: pool.outbox.take(otherEmail).code })
  const passwords = { password: otherPassword, newPassword }
  await failing(submitChangePassword(context, { step: 'form' }, passwords), 'wrongCurrentPassword')
  await submitChangePassword(context, { step: 'form' }, { password, newPassword })
  answers.GetUser = ({ init }) => fault('TeapotException', `Your input was ${init.body}`)
  await failing(getProfile(context.session), 'unknown')
  delete answers.GetUser

  flow.advance(31)
  const again = await submitReauthentication(context, credentials, { password: newPassword })
  await submitCode(context, at(again, 'code'), { code: appCode() })
  flow.advance(3_590)
  await context.session.getAccessToken()
  flow.advance(-3_000)
  await submitDeleteAccount(context, { step: 'confirm', name: otherEmail }, { confirmation: otherEmail })
  return [email, otherEmail, password, newPassword, otherPassword, secret, 'Annabella']
}

test('no event of a whole life of an account has anything that was typed, sent or received', async () => {
  const flow = startFlow(
    { users: [], mfaConfiguration: 'OPTIONAL', attributesRequireVerificationBeforeUpdate: ['email'] },
    { deviceStorage: 'memory' },
  )
  const events: RequestEvent[] = []
  listenToRequests(flow.client, { current: (event) => void events.push(event) })
  const typed = await useEverything(flow)

  expect(events.map(({ operation }) => operation)).toEqual(flow.operations())
  expect(events.filter(({ requestId }) => requestId).length).toBeGreaterThan(20)
  const secrets = new Set([...typed, ...exchangedTexts(flow)])
  expect(secrets.size).toBeGreaterThan(60)
  const texts = events.flatMap((event) => Object.entries(event).flat()).filter((value) => typeof value === 'string')
  for (const secret of secrets) {
    const found = texts.filter((text) => text.includes(secret))
    expect(found).toEqual([])
  }
})
