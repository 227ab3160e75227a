import { TOTP } from 'otpauth'
import { createLocalPool, type LocalPool, type LocalPoolOptions, type Triggers } from 'poolgate/local'
import { serveLocalPool } from '../../../src/local/node/http.ts'

export const PASSWORD = 'Correct-Horse-9!'
export const NEW_PASSWORD = 'Battery-Staple-8?'
export const EMAIL = 'ann@example.com'
const PHONE = '+442079460000'

const riddle: Triggers = {
  defineAuthChallenge: (event) => {
    const last = event.request.session.at(-1)
    event.response = last?.challengeResult ? { issueTokens: true } : { challengeName: 'CUSTOM_CHALLENGE' }
    return event
  },
  createAuthChallenge: (event) => {
    event.response = {
      publicChallengeParameters: { question: 'Two and two?' },
      privateChallengeParameters: { answer: '4' },
    }
    return event
  },
  verifyAuthChallengeResponse: (event) => {
    event.response.answerCorrect = event.request.challengeAnswer === '4'
    return event
  },
}

/** What each walk's pool is like. The clock can be moved on, because a code of an app is good once. */
const pools = {
  totp: { mfaConfiguration: 'OPTIONAL' },
  newPassword: {},
  custom: { triggers: riddle },
  reset: {},
} satisfies Record<string, LocalPoolOptions>

export type WalkName = keyof typeof pools

export interface Scene {
  pool: LocalPool
  userPoolId: string
  clientId: string
  endpoint: string
  /** The newest code, which goes by text message where there is a phone. */
  readText: () => string
  /** What an app that holds a key shows now; each call is half a minute later. */
  appCode: (secret: string) => string
  close: () => Promise<void>
}

export async function openScene(name: WalkName): Promise<Scene> {
  let late = 0
  const now = () => Date.now() + late
  const isNew = name === 'newPassword'
  const attributes = { email: EMAIL, phone_number: PHONE }
  const pool = createLocalPool({
    now,
    usernameAttributes: ['email'],
    users: [
      {
        password: PASSWORD,
        attributes,
        status: isNew ? 'FORCE_CHANGE_PASSWORD' : 'CONFIRMED',
      },
    ],
    ...pools[name],
  })
  const { endpoint, close } = await serveLocalPool(pool, 0)
  return {
    pool,
    userPoolId: pool.userPoolId,
    clientId: pool.clientId,
    endpoint,
    readText: () => pool.outbox.take(PHONE).code,
    appCode: (secret) => {
      late += 30_000
      return new TOTP({ secret }).generate({ timestamp: now() })
    },
    close,
  }
}
