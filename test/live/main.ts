import { AssertionError } from 'node:assert'
import { AuthError } from 'poolgate/client'
import { type Claim, claims } from './claims.ts'
import { type LivePool, openLivePool } from './livePool.ts'
import { walks } from './walks.ts'

const NEEDS = `Skipped: npm run test:live needs a user pool for tests.
  POOLGATE_LIVE_USER_POOL_ID   its id
  POOLGATE_LIVE_CLIENT_ID      an app client without a secret: ALLOW_USER_SRP_AUTH, ALLOW_USER_PASSWORD_AUTH, ALLOW_REFRESH_TOKEN_AUTH
  POOLGATE_LIVE_ENDPOINT       optional: a local pool or another emulator
and AWS credentials that may administer its users, where the AWS SDK finds them.
The pool: self sign-up is allowed, MFA is optional with authenticator apps.`

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
    for (const claim of claims) print(`${claim.id} | ${await decide(pool, claim)}`)
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

async function decide(pool: LivePool, { text, observe, holds }: Claim): Promise<string> {
  try {
    const observed = await observe(pool)
    return `${holds(observed) ? 'confirmed' : 'refuted'} | ${text} | ${observed}`
  } catch (error) {
    return `not decided | ${text} | ${nameOf(error)}`
  }
}

/** Returns what an error says. The service's own sentences may quote the request, so of its errors only the name. */
const nameOf = (error: unknown): string => {
  if (error instanceof AuthError) return `${error.message} (${error.fault})`
  if (error instanceof AssertionError) return error.message
  return error instanceof Error ? error.name : 'no error'
}
