import { TOTP } from 'otpauth'
import type { LocalPoolOptions } from 'poolgate/local'
import { type ServedPool, servePool } from '../../support/servePool.ts'
import { createRunningClock } from '../../support/testClock.ts'
import { askQuestion } from '../../support/triggers.ts'
import { ann, seedAnn } from '../../support/users.ts'

/** The options of each walk's pool. Its clock can be advanced, because an app's code is valid once. */
const pools = {
  totp: { mfaConfiguration: 'OPTIONAL' },
  newPassword: {},
  custom: { triggers: askQuestion({ question: 'Two and two?' }, '4') },
  reset: {},
} satisfies Record<string, LocalPoolOptions>

export type WalkName = keyof typeof pools

export interface ChallengePool extends ServedPool {
  /** Returns the newest code, which is sent by text message. */
  readText: () => string
  /** Returns the code of an authenticator app; each call is half a minute later. */
  appCode: (secret: string) => string
}

export async function serveChallengePool(name: WalkName): Promise<ChallengePool> {
  const clock = createRunningClock()
  const status = name === 'newPassword' ? 'FORCE_CHANGE_PASSWORD' : 'CONFIRMED'
  const served = await servePool({
    now: () => clock.now,
    usernameAttributes: ['email'],
    users: [seedAnn(status, { phone_number: ann.phone })],
    ...pools[name],
  })
  return {
    ...served,
    readText: () => served.pool.outbox.take(ann.phone).code,
    appCode: (secret) => {
      clock.advance(30)
      return new TOTP({ secret }).generate({ timestamp: clock.now })
    },
  }
}
