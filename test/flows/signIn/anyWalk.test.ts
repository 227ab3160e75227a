import fc from 'fast-check'
import { AuthError, type AuthFlow, type SignInState } from 'poolgate/client'
import type { LocalPoolOptions, SeedUser, Triggers } from 'poolgate/local'
import { expect, test } from 'vitest'
import operations from '../../model/publicOperations.json' with { type: 'json' }
import { ann, seedAnn } from '../../support/users.ts'
import { ANSWER, createSimulatedUser, type SimulatedUser } from '../simulatedUser.ts'
import { startFlow, type TestFlow } from '../startFlow.ts'

const puzzle: Triggers = {
  defineAuthChallenge: (event) => {
    const [last] = event.request.session.toReversed()
    if (last?.challengeName === 'SRP_A') event.response.challengeName = 'PASSWORD_VERIFIER'
    else if (last?.challengeName === 'CUSTOM_CHALLENGE' && last.challengeResult) event.response.issueTokens = true
    else if (event.request.session.length > 3) event.response.failAuthentication = true
    else event.response.challengeName = 'CUSTOM_CHALLENGE'
    return event
  },
  createAuthChallenge: (event) => {
    event.response.publicChallengeParameters = { prompt: 'The answer?' }
    event.response.privateChallengeParameters = { answer: ANSWER }
    return event
  },
  verifyAuthChallengeResponse: (event) => {
    event.response.answerCorrect = event.request.challengeAnswer === event.request.privateChallengeParameters.answer
    return event
  },
}

type MfaName = NonNullable<LocalPoolOptions['mfaMethods']>[number]
const methods: MfaName[] = ['SMS_MFA', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA']

/** Generates the first value in half of the cases. */
const often = <Value>(first: Value, ...others: Value[]) =>
  fc.oneof(
    { weight: others.length, arbitrary: fc.constant(first) },
    { weight: others.length, arbitrary: fc.constantFrom(...others) },
  )

/** Generates a pool, and Ann as a user of it. */
const scenes = fc
  .record({
    authFlow: often<AuthFlow>(
      'USER_SRP_AUTH',
      'USER_AUTH',
      'USER_PASSWORD_AUTH',
      'CUSTOM_WITHOUT_SRP',
      'CUSTOM_WITH_SRP',
    ),
    passwordChallenge: fc.constantFrom('PASSWORD_SRP' as const, 'PASSWORD' as const),
    preferredChallenge: fc.constantFrom(undefined, 'PASSWORD' as const, 'EMAIL_OTP' as const, 'WEB_AUTHN' as const),
    mfaConfiguration: often<'OFF' | 'OPTIONAL' | 'ON'>('ON', 'OPTIONAL', 'OFF'),
    enabled: fc.subarray(methods),
    mfaMethods: fc.constantFrom<MfaName[][]>(methods, ['SOFTWARE_TOKEN_MFA'], ['EMAIL_OTP']),
    status: often<SeedUser['status']>('CONFIRMED', 'FORCE_CHANGE_PASSWORD', 'UNCONFIRMED', 'RESET_REQUIRED'),
    isAsked: fc.option(fc.boolean()),
    preventUserExistenceErrors: fc.constantFrom('ENABLED' as const, 'LEGACY' as const),
  })
  .map(({ authFlow, passwordChallenge, preferredChallenge, enabled, status, isAsked, ...pool }) => ({
    pool: {
      ...pool,
      allowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'],
      triggers: puzzle,
      users: [
        seedAnn(
          status,
          { phone_number: ann.phone },
          {
            mfa: {
              enabled: enabled.filter((name) => pool.mfaMethods.includes(name)),
              totpSecret: ann.totpSecret,
            },
          },
        ),
      ],
      ...(isAsked !== null && {
        deviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: isAsked },
      }),
    } satisfies LocalPoolOptions,
    flow: { authFlow, passwordChallenge, preferredChallenge },
  }))

const asked = ['InitiateAuth', 'RespondToAuthChallenge', 'ConfirmSignUp', 'ConfirmForgotPassword'] as const
const setUp = ['AssociateSoftwareToken', 'VerifySoftwareToken', 'ConfirmDevice'] as const
const faultsOf = fc
  .constantFrom(...asked, ...asked, ...setUp)
  .chain((operation) =>
    fc.tuple(fc.constant(operation), fc.constantFrom('offline', 'notJson', ...operations[operation].faults)),
  )

const typed = fc.oneof(
  fc.constantFrom('000000', 'Wrong-Password-7!', ' ', '', '🙂'.repeat(300)),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

/** One event of a walk. */
type Move =
  | { do: 'answer' }
  | { do: 'turn' }
  | { do: 'restart' }
  | { do: 'mistake'; typed: string }
  | { do: 'wait'; seconds: number }
  | { do: 'fault'; fault: [operation: string, name: string] }

const moves: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ do: 'answer' } as const) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('mistake' as const), typed }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('fault' as const), fault: faultsOf }) },
  { weight: 1, arbitrary: fc.constantFrom({ do: 'turn' } as const, { do: 'restart' } as const) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(1, 31, 181, 4000) }) },
)

/** Runs one action. Returns the next state, or the same state and an error. */
async function step(
  state: SignInState,
  move: () => Promise<SignInState>,
): Promise<{ state: SignInState; error?: AuthError }> {
  try {
    return { state: await move() }
  } catch (error) {
    if (!(error instanceof AuthError)) throw error
    return { state, error }
  }
}

/** Returns what a log, a debugger or a screenshot would show. The challenge session is left out: it is useless without a response. */
const shown = (value: object) => JSON.stringify(value, (key, member) => (key === 'session' ? undefined : member))

function expectNoSecret({ secrets }: SimulatedUser, { state, error }: { state: SignInState; error?: AuthError }): void {
  const open = shown(state) + (error ? `${error.stack} ${shown({ ...error, cause: error.cause })}` : '')
  for (const secret of secrets) if (secret.trim().length > 5) expect(open).not.toContain(secret)
}

/** Follows every step until the user is signed in. Each remaining fault occurs once. */
async function getIn(scene: TestFlow, user: SimulatedUser, from: SignInState): Promise<string[]> {
  let state = from
  const path: string[] = []
  for (let i = 0; i < 30 && state.step !== 'signedIn'; i++) {
    const next = await step(state, () => user.answer(state))
    path.push(`${state.step}${next.error ? `: ${next.error.code}` : ''}`)
    if (next.error) {
      scene.advance(3600)
      const turned = await step(next.state, () => user.turn(next.state))
      state = turned.state
    } else {
      state = next.state
      scene.advance(31)
    }
  }
  return [...path, state.step]
}

test('any values, faults and restarts end signed in, at a step that can be continued, or at the sign-in form with a reason; no state contains a secret', async () => {
  await fc.assert(
    fc.asyncProperty(scenes, fc.array(moves, { maxLength: 12 }), async ({ pool, flow }, walk) => {
      const scene = startFlow(pool, flow)
      const user = createSimulatedUser(scene)
      let state: SignInState = { step: 'credentials' }
      for (const move of walk) {
        if (move.do === 'wait') scene.advance(move.seconds)
        else if (move.do === 'fault') scene.pool.failNext(...move.fault)
        else if (move.do === 'restart') state = { step: 'credentials', username: ann.email }
        else {
          const from = state
          const next = await step(from, () =>
            move.do === 'mistake' ? user.mistake(from, move.typed) : user[move.do](from),
          )
          expectNoSecret(user, next)
          if (next.state.step === 'credentials' && move.do !== 'turn' && !next.error) {
            expect(next.state).toHaveProperty('notice')
            expect(next.state).toHaveProperty('username', ann.email)
          }
          state = next.state
        }
      }
      scene.advance(7200)
      const path = await getIn(scene, user, state)
      scene.pool.outbox.clear()
      expect(path.at(-1), path.join(' → ')).toBe('signedIn')
    }),
    { numRuns: 40 },
  )
}, 120_000)
