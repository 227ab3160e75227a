import type { PoolAddress } from '../../support/servePool.ts'
import type { Account } from '../../support/users.ts'

/**
 * The results of a client that signs up, confirms, fails to sign in with a wrong password, signs in by SRP, reads its attributes and
 * refreshes.
 */
export interface WalkResult {
  /** The name of the failure. */
  wrongPassword: string
  /** From the user's attributes. */
  email: string | undefined
  /** Whether the refresh returned a different access token. */
  isRefreshed: boolean
}

export type Walk = (pool: PoolAddress, account: Account) => Promise<WalkResult>

/** Returns the code of the newest message to an address. */
export async function readCode({ endpoint }: PoolAddress, destination: string): Promise<string> {
  const messages: { destination: string; code: string }[] = await (await fetch(`${endpoint}/outbox`)).json()
  const message = messages.findLast((candidate) => candidate.destination === destination)
  if (!message) throw new Error(`No message to ${destination}`)
  return message.code
}

/** Returns the error that a promise rejects with. Throws if it resolves. */
export async function failure(attempt: Promise<unknown>): Promise<Error> {
  try {
    await attempt
  } catch (error) {
    if (error instanceof Error) return error
  }
  throw new Error('This should have failed')
}
