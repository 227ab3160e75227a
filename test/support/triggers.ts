import type { Triggers } from 'poolgate/local'

/** Returns the triggers of a pool with a custom challenge: one question, repeated until the response is correct. */
export const askQuestion = (publicChallengeParameters: Record<string, string>, answer: string): Triggers => ({
  defineAuthChallenge: (event) => {
    const last = event.request.session.at(-1)
    const isDone = last?.challengeName === 'CUSTOM_CHALLENGE' && last.challengeResult
    event.response = isDone ? { issueTokens: true } : { challengeName: 'CUSTOM_CHALLENGE' }
    return event
  },
  createAuthChallenge: (event) => {
    event.response = { publicChallengeParameters, privateChallengeParameters: { answer } }
    return event
  },
  verifyAuthChallengeResponse: (event) => {
    event.response.answerCorrect = event.request.challengeAnswer === event.request.privateChallengeParameters.answer
    return event
  },
})
