import { describe, expect, test } from 'vitest'
import type { Triggers } from '../../../src/local.ts'
import {
  administer,
  ann,
  claimsOf,
  fault,
  initiate,
  PASSWORD,
  respond,
  signInByPassword,
  signUp,
  startPool,
} from '../callPool.ts'

const start = (triggers: Triggers) => startPool({ users: [ann], triggers }).pool

describe('a trigger that calls the pool itself', () => {
  test('gets responses, in order, and can fail with the fault of one', async () => {
    const { pool } = startPool({
      users: [ann],
      triggers: {
        preSignUp: async (event) => {
          const [created, found] = await Promise.all([
            administer(pool, 'AdminCreateUser', { Username: 'yve', MessageAction: 'SUPPRESS' }),
            administer(pool, 'AdminGetUser', { Username: 'yve' }),
          ])
          if (created.User.Username !== found.Username) throw new Error('The calls are out of order')
          event.response = { autoConfirmUser: true }
          return event
        },
      },
    })
    expect(await signUp(pool, 'zoe', { email: 'zoe@example.com' })).toMatchObject({ UserConfirmed: true })
    expect(await administer(pool, 'AdminGetUser', { Username: 'yve' })).toMatchObject({ Username: 'yve' })
    await expect(signUp(pool, 'xena', { email: 'xena@example.com' })).rejects.toMatchObject({
      name: 'UserLambdaValidationException',
    })
    await signInByPassword(pool, 'ann', PASSWORD)
  })

  test('may run another trigger by its call', async () => {
    const { pool } = startPool({
      users: [ann],
      triggers: {
        preSignUp: async (event) => {
          await signInByPassword(pool, 'ann', PASSWORD)
          event.response = { autoConfirmUser: true }
          return event
        },
        preTokenGeneration: async (event) => {
          await administer(pool, 'AdminGetUser', { Username: 'ann' })
          return event
        },
      },
    })
    expect(await signUp(pool, 'zoe', { email: 'zoe@example.com' })).toMatchObject({ UserConfirmed: true })
  })
})

describe('preSignUp', () => {
  test('can confirm a user and verify addresses', async () => {
    const pool = start({
      preSignUp: (event) => {
        event.response = { autoConfirmUser: true, autoVerifyEmail: event.request.validationData?.team === 'blue' }
        return event
      },
    })
    const more = { ValidationData: [{ Name: 'team', Value: 'blue' }] }
    expect(await signUp(pool, 'zoe', { email: 'zoe@example.com' }, more)).toMatchObject({ UserConfirmed: true })
    expect(pool.outbox.messages).toEqual([])
    const { AuthenticationResult } = await signInByPassword(pool, 'zoe', PASSWORD)
    expect(claimsOf(AuthenticationResult.IdToken)).toMatchObject({ email_verified: true })
  })

  test('can reject a sign-up with its own message, which creates no account', async () => {
    const pool = start({
      preSignUp: () => {
        throw new Error('Only addresses of our school, please')
      },
    })
    await expect(signUp(pool, 'zoe', { email: 'zoe@example.com' })).rejects.toEqual(
      fault('UserLambdaValidationException', 'PreSignUp failed with error Only addresses of our school, please.'),
    )
    await expect(signInByPassword(pool, 'zoe', PASSWORD)).rejects.toThrow('Incorrect username or password.')
  })
})

test('customMessage writes the message, with the code inserted', async () => {
  const pool = start({
    customMessage: (event) => {
      const { codeParameter, userAttributes } = event.request
      event.response = { emailSubject: 'Hello', emailMessage: `Dear ${userAttributes.email}, it is ${codeParameter}` }
      return event
    },
  })
  await signUp(pool, 'zoe', { email: 'zoe@example.com' })
  const { code, subject, text } = pool.outbox.take('zoe@example.com')
  expect({ subject, text }).toEqual({ subject: 'Hello', text: `Dear zoe@example.com, it is ${code}` })
})

test('preTokenGeneration adds, replaces and removes claims of the ID token', async () => {
  const pool = start({
    preTokenGeneration: (event) => {
      event.response.claimsOverrideDetails = {
        claimsToAddOrOverride: { team: 'blue', name: 'A.' },
        claimsToSuppress: ['email'],
      }
      return event
    },
  })
  const { AuthenticationResult } = await signInByPassword(pool, 'ann', PASSWORD)
  const claims = claimsOf(AuthenticationResult.IdToken)
  expect(claims).toMatchObject({ team: 'blue', name: 'A.', 'cognito:username': 'ann' })
  expect(claims).not.toHaveProperty('email')
})

test('preTokenGeneration receives the groups of the user', async () => {
  const received: unknown[] = []
  const pool = startPool({
    users: [{ ...ann, groups: ['admin'] }],
    triggers: {
      preTokenGeneration: (event) => {
        received.push(event.request.groupConfiguration)
        return event
      },
    },
  }).pool
  await signInByPassword(pool, 'ann', PASSWORD)
  expect(received).toEqual([{ groupsToOverride: ['admin'] }])
})

describe('custom challenges', () => {
  const twoRounds: Triggers = {
    defineAuthChallenge: (event) => {
      const { session } = event.request
      if (session.length < 2) event.response.challengeName = 'CUSTOM_CHALLENGE'
      else if (session.every(({ challengeResult }) => challengeResult)) event.response.issueTokens = true
      else event.response.failAuthentication = true
      return event
    },
    createAuthChallenge: (event) => {
      const round = String(event.request.session.length)
      event.response = { publicChallengeParameters: { round }, privateChallengeParameters: { answer: `word ${round}` } }
      return event
    },
    verifyAuthChallengeResponse: (event) => {
      event.response.answerCorrect = event.request.challengeAnswer === event.request.privateChallengeParameters.answer
      return event
    },
  }
  const answer = (pool: ReturnType<typeof start>, Session: string, ANSWER: string) =>
    respond(pool, 'CUSTOM_CHALLENGE', Session, { USERNAME: 'ann', ANSWER })

  test('follow one another with their public parameters and end in tokens', async () => {
    const pool = start(twoRounds)
    const first = await initiate(pool, 'CUSTOM_AUTH', { USERNAME: 'ann' })
    expect(first).toMatchObject({ ChallengeName: 'CUSTOM_CHALLENGE', ChallengeParameters: { round: '0' } })
    expect(JSON.stringify(first)).not.toContain('word 0')
    const second = await answer(pool, first.Session, 'word 0')
    expect(second).toMatchObject({ ChallengeName: 'CUSTOM_CHALLENGE', ChallengeParameters: { round: '1' } })
    expect(await answer(pool, second.Session, 'word 1')).toHaveProperty('AuthenticationResult.AccessToken')
  })

  test('end when the trigger ends them', async () => {
    const pool = start(twoRounds)
    const first = await initiate(pool, 'CUSTOM_AUTH', { USERNAME: 'ann' })
    const second = await answer(pool, first.Session, 'no idea')
    await expect(answer(pool, second.Session, 'word 1')).rejects.toHaveProperty('name', 'NotAuthorizedException')
    await expect(answer(pool, second.Session, 'word 1')).rejects.toEqual(
      fault('NotAuthorizedException', 'Invalid session for the user.'),
    )
  })

  test('treat an unknown username like a known one', async () => {
    const pool = start(twoRounds)
    const first = await initiate(pool, 'CUSTOM_AUTH', { USERNAME: 'nobody' })
    expect(first).toMatchObject({ ChallengeName: 'CUSTOM_CHALLENGE', ChallengeParameters: { round: '0' } })
  })
})
