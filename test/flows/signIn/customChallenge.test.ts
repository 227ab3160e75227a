import { submitCode, submitCredentials, submitCustomChallenge } from 'poolgate/client'
import type { Triggers } from 'poolgate/local'
import { expect, test } from 'vitest'
import { authError } from '../../support/errors.ts'
import { ann, seedAnn } from '../../support/users.ts'
import { startFlow } from '../startFlow.ts'
import { stateAt } from '../stateAt.ts'

const start = { step: 'credentials' } as const
const questions = ['What is two and two?', 'And three and three?']
const answers = ['4', '6']

/** Triggers with two questions that allow at most three wrong answers. */
const quiz: Triggers = {
  defineAuthChallenge: (event) => {
    const rounds = event.request.session.filter(({ challengeName }) => challengeName === 'CUSTOM_CHALLENGE')
    const right = rounds.filter(({ challengeResult }) => challengeResult).length
    if (event.request.session.at(-1)?.challengeName === 'SRP_A') event.response.challengeName = 'PASSWORD_VERIFIER'
    else if (right === questions.length) event.response.issueTokens = true
    else if (rounds.length - right >= 3) event.response.failAuthentication = true
    else event.response.challengeName = 'CUSTOM_CHALLENGE'
    return event
  },
  createAuthChallenge: (event) => {
    const right = event.request.session.filter(
      ({ challengeName, challengeResult }) => challengeName === 'CUSTOM_CHALLENGE' && challengeResult,
    ).length
    event.response.publicChallengeParameters = { question: questions[right]! }
    event.response.privateChallengeParameters = { answer: answers[right]! }
    return event
  },
  verifyAuthChallengeResponse: (event) => {
    event.response.answerCorrect = event.request.privateChallengeParameters.answer === event.request.challengeAnswer
    return event
  },
}

test('custom challenges follow one another, each with its public parameters', async () => {
  const { context } = startFlow({ triggers: quiz }, { authFlow: 'CUSTOM_WITHOUT_SRP' })
  const first = stateAt(await submitCredentials(context, start, { username: ann.email }), 'customChallenge')
  expect(first.parameters).toEqual({ question: questions[0] })
  const second = stateAt(await submitCustomChallenge(context, first, { answer: '4' }), 'customChallenge')
  expect(second.parameters).toEqual({ question: questions[1] })
  expect(second).not.toHaveProperty('repeated')
  expect(await submitCustomChallenge(context, second, { answer: '6' })).toMatchObject({ step: 'signedIn' })
})

test('the same challenge again means that the answer was wrong', async () => {
  const { context } = startFlow({ triggers: quiz }, { authFlow: 'CUSTOM_WITHOUT_SRP' })
  const first = stateAt(await submitCredentials(context, start, { username: ann.email }), 'customChallenge')
  const again = stateAt(await submitCustomChallenge(context, first, { answer: '5' }), 'customChallenge')
  expect(again).toMatchObject({ parameters: { question: questions[0] }, repeated: true })
})

test('a sign-in that the trigger rejects leads back to the sign-in form with a notice', async () => {
  const { context } = startFlow({ triggers: quiz }, { authFlow: 'CUSTOM_WITHOUT_SRP' })
  let state = await submitCredentials(context, start, { username: ann.email })
  for (let i = 0; i < 3; i++) {
    state = await submitCustomChallenge(context, stateAt(state, 'customChallenge'), { answer: 'no' })
  }
  expect(state).toEqual({ step: 'credentials', username: ann.email, notice: 'notAccepted' })
})

test('the password can come first', async () => {
  const { context } = startFlow({ triggers: quiz }, { authFlow: 'CUSTOM_WITH_SRP' })
  await expect(submitCredentials(context, start, { username: ann.email, password: 'wrong' })).rejects.toEqual(
    authError('wrongCredentials'),
  )
  const first = stateAt(
    await submitCredentials(context, start, { username: ann.email, password: ann.password }),
    'customChallenge',
  )
  const second = stateAt(await submitCustomChallenge(context, first, { answer: '4' }), 'customChallenge')
  expect(await submitCustomChallenge(context, second, { answer: '6' })).toMatchObject({ step: 'signedIn' })
})

test('the trigger may ask for a code by text message instead', async () => {
  const triggers: Triggers = {
    defineAuthChallenge: (event) => {
      event.response.challengeName = 'SMS_MFA'
      return event
    },
  }
  const users = [seedAnn('CONFIRMED', { phone_number: ann.phone })]
  const { context, pool } = startFlow({ triggers, users }, { authFlow: 'CUSTOM_WITHOUT_SRP' })
  const asked = stateAt(await submitCredentials(context, start, { username: ann.email }), 'code')
  const { code } = pool.outbox.take(ann.phone)
  expect(await submitCode(context, asked, { code })).toMatchObject({ step: 'signedIn' })
})

test('the message that a trigger throws is the notice of the error', async () => {
  const triggers: Triggers = {
    defineAuthChallenge: () => {
      throw new Error('Come back on Monday')
    },
  }
  const { context } = startFlow({ triggers }, { authFlow: 'CUSTOM_WITHOUT_SRP' })
  await expect(submitCredentials(context, start, { username: ann.email })).rejects.toMatchObject({
    code: 'refused',
    notice: 'Come back on Monday',
  })
})
