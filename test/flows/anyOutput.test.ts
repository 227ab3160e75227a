import fc from 'fast-check'
import * as kit from 'poolgate/client'
import { expect, test } from 'vitest'
import type { OperationName } from '../../src/wire/operations.ts'
import { operationTable } from '../../src/wire/operationTable.ts'
import { anyOutput } from '../client/anyOutput.ts'
import { issue, START } from '../session/tokenFixtures.ts'
import { fakeService } from '../support/fakeService.ts'
import { json } from '../support/responses.ts'

const username = 'ann@example.com'
const challenged = { username, session: 'x'.repeat(20) }
const passwords = { password: 'Correct-Horse-9!', newPassword: 'Correct-Horse-9?' }
const code = { code: '123456' }
const empty = {}

type Act = (context: kit.FlowContext) => Promise<unknown>

/** Every action and every read, each in a state that has it. */
const acts: Record<string, Act> = {
  submitCredentials: (c) => kit.submitCredentials(c, { step: 'credentials' }, { username, ...passwords }),
  submitPassword: (c) => kit.submitPassword(c, { step: 'password', ...challenged, factors: [] }, passwords),
  submitFactor: (c) =>
    kit.submitFactor(c, { step: 'chooseFactor', ...challenged, factors: ['email'] }, { factor: 'email' }),
  submitPasskey: (c) =>
    kit.submitPasskey(c, { step: 'passkey', username, factors: ['passkey'], problem: 'passkeyNotUsed' }, empty),
  submitCode: (c) => kit.submitCode(c, { step: 'code', ...challenged, via: 'sms' }, code),
  resendCode: (c) => kit.resendCode(c, { step: 'code', ...challenged, via: 'email', factors: ['email'] }),
  submitCustomChallenge: (c) =>
    kit.submitCustomChallenge(c, { step: 'customChallenge', ...challenged, parameters: {} }, { answer: 'no' }),
  submitMfaChoice: (c) =>
    kit.submitMfaChoice(c, { step: 'chooseMfa', ...challenged, methods: ['sms'] }, { method: 'sms' }),
  submitMfaSetup: (c) =>
    kit.submitMfaSetup(c, { step: 'setUpMfa', ...challenged, methods: ['totp'] }, { method: 'totp' }),
  submitMfaTotpSetup: (c) => kit.submitMfaTotpSetup(c, { step: 'setUpTotp', ...challenged, secret: 'AAAA' }, code),
  submitEmailSetup: (c) => kit.submitEmailSetup(c, { step: 'setUpEmail', ...challenged }, { email: username }),
  submitNewPassword: (c) => kit.submitNewPassword(c, { step: 'newPassword', ...challenged, missing: [] }, passwords),
  submitRequest: (c) => kit.submitRequest(c, { step: 'request' }, { username }),
  submitResetPassword: (c) =>
    kit.submitResetPassword(c, { step: 'resetPassword', username }, { ...code, newPassword: passwords.newPassword }),
  submitDetails: (c) => kit.submitDetails(c, { step: 'details' }, { username, newPassword: passwords.newPassword }),
  submitConfirmSignUp: (c) => kit.submitConfirmSignUp(c, { step: 'confirmSignUp', username }, code),
  resendConfirmationCode: (c) => kit.resendConfirmationCode(c, { step: 'confirmSignUp', username }),
  submitChangePassword: (c) => kit.submitChangePassword(c, { step: 'form' }, { ...passwords, everywhereElse: 'on' }),
  submitAttribute: (c) => kit.submitAttribute(c, { step: 'edit', attribute: 'email' }, { email: username }),
  resendAttributeCode: (c) => kit.resendAttributeCode(c, { step: 'verify', attribute: 'email', value: username }),
  startTotpSetup: (c) => kit.startTotpSetup(c, { step: 'start' }, empty),
  submitTotpEnrollment: (c) => kit.submitTotpEnrollment(c, { step: 'verify', secret: 'AAAA' }, code),
  getProfile: (c) => kit.getProfile(c.session),
  getAuthFactors: (c) => kit.getAuthFactors(c.session),
  listDevices: (c) => kit.listDevices(c.session),
  getDevice: (c) => kit.getDevice(c.session, 'eu-west-1_a1b2c3d4-0000'),
  listSessions: (c) => kit.listSessions(c.session),
  revokeOtherSessions: (c) => kit.revokeOtherSessions(c),
  listPasskeys: (c) => kit.listPasskeys(c.session),
  refresh: (c) => c.session.getIdToken(),
}

const operations = Object.keys(operationTable) as OperationName[]
const outputs = fc.record(Object.fromEntries(operations.map((operation) => [operation, anyOutput(operation)])))
const authFlows = fc.constantFrom<kit.AuthFlow>(
  'USER_SRP_AUTH',
  'USER_PASSWORD_AUTH',
  'USER_AUTH',
  'CUSTOM_WITHOUT_SRP',
)

/** Creates the context of a signed-in user. The service responds to each operation with one body. */
function createContext(bodies: Record<string, unknown>, authFlow: kit.AuthFlow, now: () => number): kit.FlowContext {
  const { client } = fakeService(({ operation }) => json(bodies[operation]))
  const session = kit.createSession(client, { storage: 'memory', now })
  session.start({ ...issue(), RefreshToken: 'a.b.c' })
  return kit.createFlowContext({ client, session, authFlow, deviceStorage: 'memory', now })
}

test.each(Object.entries(acts))('any responses to %s lead to a value or to an AuthError', async (name, act) => {
  await fc.assert(
    fc.asyncProperty(outputs, authFlows, async (bodies, authFlow) => {
      let time = START
      const context = createContext(bodies, authFlow, () => time)
      if (name === 'refresh') time += 7_200_000
      const error: unknown = await act(context).then(
        () => undefined,
        (thrown: unknown) => thrown ?? 'nothing',
      )
      context.pendingPassword.clear()
      if (error === undefined) return
      expect(error).toBeInstanceOf(kit.AuthError)
      expect(error).not.toMatchObject({ code: 'unknown' })
    }),
    { numRuns: 25 },
  )
})
