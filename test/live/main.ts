import { claims } from './claims.ts'
import { type LivePool, openLivePool } from './livePool.ts'
import { walks } from './walks.ts'

const NEEDS = `Skipped: npm run test:live needs a user pool for tests.
  POOLGATE_LIVE_USER_POOL_ID   its id
  POOLGATE_LIVE_CLIENT_ID      an app client without a secret: ALLOW_USER_SRP_AUTH, ALLOW_USER_PASSWORD_AUTH, ALLOW_REFRESH_TOKEN_AUTH
  POOLGATE_LIVE_ENDPOINT       optional: a local pool or another emulator
and AWS credentials that may administer its users, where the AWS SDK finds them.
The pool: self sign-up is allowed, MFA is optional with authenticator apps.`

export interface Verdict {
  readonly id: string
  readonly verdict: 'confirmed' | 'refuted' | 'not decided'
  readonly observed: string
}

/** Returns the exit code: 1 if a walk failed. A refuted claim is a result, no failure. */
export async function main(environment: NodeJS.ProcessEnv, print: (line: string) => void = console.log) {
  const { POOLGATE_LIVE_USER_POOL_ID: userPoolId, POOLGATE_LIVE_CLIENT_ID: clientId } = environment
  if (!userPoolId || !clientId) {
    print(NEEDS)
    return 0
  }
  const pool = await openLivePool({ userPoolId, clientId, endpoint: environment.POOLGATE_LIVE_ENDPOINT })
  try {
    const failures = await runWalks(pool, print)
    for (const { id, text, ...claim } of claims) {
      const { verdict, observed } = await decide(pool, { id, text, ...claim })
      print(`${id} | ${verdict} | ${text} | ${observed}`)
    }
    return failures ? 1 : 0
  } finally {
    await pool.deleteUsers()
  }
}

async function runWalks(pool: LivePool, print: (line: string) => void): Promise<number> {
  let failures = 0
  for (const [name, walk] of Object.entries(walks)) {
    try {
      await walk(pool)
      print(`passed | ${name}`)
    } catch (error) {
      failures++
      print(`failed | ${name} | ${nameOf(error)}`)
    }
  }
  return failures
}

async function decide(pool: LivePool, { id, observe, holds }: (typeof claims)[number]): Promise<Verdict> {
  try {
    const observed = await observe(pool)
    return { id, verdict: holds(observed) ? 'confirmed' : 'refuted', observed }
  } catch (error) {
    return { id, verdict: 'not decided', observed: nameOf(error) }
  }
}

/** Returns what an error says without inputs of the request. */
const nameOf = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : 'no error')
