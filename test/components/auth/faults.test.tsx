import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { TOTP } from 'otpauth'
import { en, ForgotPassword, SignIn, SignUp } from 'poolgate'
import { beforeAll, describe, expect, test } from 'vitest'
import { operationTable } from '../../../src/wire/operationTable.ts'
import { field, fillIn, findHeading, press, renderWithPool } from '../../support/components/render.tsx'
import { loadLaterScreens } from '../../support/components/screens.tsx'
import { watchMessages } from '../../support/components/watchMessages.ts'
import { createTestPool, type TestPool as TestScene } from '../../support/pools.ts'
import { faultsToShow } from '../../support/shownFaults.ts'
import { ann, seedAnn } from '../../support/users.ts'

beforeAll(loadLaterScreens)

const credentials = { Email: ann.email, Password: ann.password }

/** A screen that calls an operation: how to open it, the typed values, the button to press, and what follows. */
interface Place {
  open: () => Promise<{ scene: TestScene; typed: Record<string, string> }>
  press: string
  next: RegExp
  /** Faults that lead to another step, or whose display would reveal whether an account exists. */
  moves?: Record<string, RegExp>
}

const open = async (scene: TestScene, children: React.ReactNode, typed: Record<string, string>) => {
  renderWithPool(scene, children)
  await fillIn(typed)
  return { scene, typed }
}

const toSteps = {
  PasswordResetRequiredException: /Create a new password/,
  UserNotConfirmedException: /Verify your account/,
}

const codeNotSent = Object.fromEntries(
  [
    'CodeDeliveryFailureException',
    'InvalidEmailRoleAccessPolicyException',
    'InvalidSmsRoleAccessPolicyException',
    'InvalidSmsRoleTrustRelationshipException',
    'LimitExceededException',
  ].map((fault) => [fault, /Verify your account/]),
)

const places: Partial<Record<keyof typeof operationTable, Place>> = {
  SignUp: {
    open: () => open(createTestPool(), <SignUp />, { Email: 'bea@example.com', Password: 'Battery-Staple-8?' }),
    press: 'Create account',
    next: /Check your email/,
    moves: codeNotSent,
  },
  ConfirmSignUp: {
    open: async () => {
      const scene = createTestPool()
      await open(scene, <SignUp />, { Email: 'bea@example.com', Password: 'Battery-Staple-8?' })
      await press('Create account')
      await findHeading('Check your email')
      const typed = { Code: scene.pool.outbox.take('bea@example.com').code }
      await fillIn(typed)
      return { scene, typed }
    },
    press: 'Verify',
    next: /You're signed in/,
  },
  ResendConfirmationCode: {
    open: async () => {
      const scene = createTestPool({ users: [seedAnn('UNCONFIRMED')] })
      await open(scene, <SignIn />, credentials)
      await press('Sign in')
      await findHeading('Verify your account')
      await fillIn({ Code: '123' })
      return { scene, typed: { Code: '123' } }
    },
    press: 'Resend code',
    next: /We sent you a new code/,
    moves: { UserNotFoundException: /We sent you a new code/, NotAuthorizedException: /We sent you a new code/ },
  },
  InitiateAuth: {
    open: () => open(createTestPool(), <SignIn />, credentials),
    press: 'Sign in',
    next: /You're signed in/,
    moves: toSteps,
  },
  RespondToAuthChallenge: {
    open: () => open(createTestPool(), <SignIn />, credentials),
    press: 'Sign in',
    next: /You're signed in/,
    moves: toSteps,
  },
  AssociateSoftwareToken: {
    open: () =>
      open(createTestPool({ mfaConfiguration: 'ON', mfaMethods: ['SOFTWARE_TOKEN_MFA'] }), <SignIn />, credentials),
    press: 'Sign in',
    next: /Set up authenticator app/,
  },
  VerifySoftwareToken: {
    open: async () => {
      const scene = createTestPool({ mfaConfiguration: 'ON', mfaMethods: ['SOFTWARE_TOKEN_MFA'] })
      await open(scene, <SignIn />, credentials)
      await press('Sign in')
      await findHeading('Set up authenticator app')
      const key =
        new URL(screen.getByRole<HTMLAnchorElement>('link', { hidden: true }).href).searchParams.get('secret') ?? ''
      const typed = { '6-digit code': new TOTP({ secret: key }).generate() }
      // As a password manager fills it in, without an event: otherwise it would be submitted at once.
      field('6-digit code').value = typed['6-digit code']
      return { scene, typed }
    },
    press: 'Continue',
    next: /You're signed in/,
    moves: toSteps,
  },
  ForgotPassword: {
    open: () => open(createTestPool(), <ForgotPassword onSignIn={() => {}} />, { Email: ann.email }),
    press: 'Send code',
    next: /Create a new password/,
    moves: { UserNotFoundException: /Create a new password/, NotAuthorizedException: /Create a new password/ },
  },
  ConfirmForgotPassword: {
    open: async () => {
      const scene = createTestPool()
      await open(scene, <SignIn initialState={{ step: 'resetPassword', username: ann.email }} />, {})
      await press('Resend code')
      const { code } = await waitFor(() => scene.pool.outbox.take(ann.email))
      const typed = { Code: code, 'New password': 'Battery-Staple-8?' }
      await fillIn(typed)
      return { scene, typed }
    },
    press: 'Reset password',
    next: /Your password has been reset/,
  },
}

/** The field of a fault. All others belong to the form. */
const FIELDS: Record<string, RegExp> = {
  CodeMismatchException: /^(6-digit c|C)ode/,
  EnableSoftwareTokenMFAException: /^(6-digit c|C)ode/,
  ExpiredCodeException: /^(6-digit c|C)ode/,
  InvalidPasswordException: /^(New p|P)assword/,
  PasswordHistoryPolicyViolationException: /^(New p|P)assword/,
  UsernameExistsException: /^Email/,
}

/** The text of an error thrown by a trigger, which is shown as it is. */
const notice = 'Ask your school for an invitation'
const advice = [...Object.values(en.errors), ...Object.values(en.errors.wrongCredentials), notice]

/** Faults after which the client repeats a call (docs/protocol.md §1.5). */
const REPEATED = ['TooManyRequestsException', 'ConcurrentModificationException']
const seen = () => document.body.innerText
const shown = () => [...document.querySelectorAll('[role="alert"], .pg-error')].map((one) => one.textContent ?? '')

/** Whether a request has no answer yet. */
const isPending = () => document.querySelector('[aria-busy="true"], [data-pending="true"]') !== null

/** Makes the next call of an operation fail, with its repetitions, and presses the button. Resolves once the answer shows. */
async function failOnce(scene: TestScene, operation: string, button: string, fault: string) {
  const { retry } = operationTable[operation as keyof typeof operationTable]
  const times = retry === 'refused' && REPEATED.includes(fault) ? 3 : 1
  const isTrigger = fault === 'UserLambdaValidationException'
  const failure = isTrigger ? { name: fault, message: `PreSignUp failed with error ${notice}.` } : fault
  const calls = () => scene.operations().filter((name) => name === operation).length
  const before = calls()
  scene.pool.failNext(operation, ...Array<typeof failure>(times).fill(failure))
  await userEvent.click(screen.getByRole('button', { name: button }))
  await waitFor(() => expect(calls(), fault).toBe(before + times), { timeout: 3_000 })
  await waitFor(() => expect(isPending()).toBe(false))
}

describe.each(Object.entries(places))('%s', (operation, place) => {
  const moves = Object.entries(place.moves ?? {})
  const shownFaults = faultsToShow(operation, Object.keys(place.moves ?? {})).filter((fault) => !place.moves?.[fault])

  test('shows advice after each fault and keeps the input, and a retry succeeds', async () => {
    const { scene, typed } = await place.open()
    for (const fault of shownFaults) {
      const messages = watchMessages()
      await failOnce(scene, operation, place.press, fault)
      await waitFor(() => expect(messages.hasChanged(), fault).toBe(true))
      messages.stop()
      expect(shown(), fault).toContainEqual(expect.toBeOneOf(advice))
      for (const [label, value] of Object.entries(typed)) expect(field(label).value, fault).toBe(value)
      const owner = Object.keys(typed).find((label) => FIELDS[fault]?.test(label))
      if (owner) expect(field(owner).ariaInvalid, fault).toBe('true')
    }
    await userEvent.click(screen.getByRole('button', { name: place.press }))
    await waitFor(() => expect(seen()).toMatch(place.next))
    scene.pool.outbox.clear()
  })

  if (moves.length) {
    test.each(moves)('%s leads to another step', async (fault, move) => {
      const { scene } = await place.open()
      await failOnce(scene, operation, place.press, fault)
      await waitFor(() => expect(seen()).toMatch(move))
      scene.pool.outbox.clear()
    })
  }
})
