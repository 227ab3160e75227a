import type { PoolAddress } from '../../support/servePool.ts'
import type { Account } from '../../support/users.ts'

/** What a client met on its way: signed up, confirmed, refused with a wrong password, signed in by SRP, read, refreshed. */
export interface Walked {
  /** How the service called the failure. */
  wrongPassword: string
  /** As the user's attributes say. */
  email: string | undefined
  /** Whether the refresh brought another access token. */
  isRefreshed: boolean
}

export type Walk = (pool: PoolAddress, account: Account) => Promise<Walked>

/** The code of the newest message to an address. */
export async function readCode({ endpoint }: PoolAddress, destination: string): Promise<string> {
  const messages: { destination: string; code: string }[] = await (await fetch(`${endpoint}/outbox`)).json()
  const message = messages.findLast((candidate) => candidate.destination === destination)
  if (!message) throw new Error(`No message to ${destination}`)
  return message.code
}

/** What something fails with. */
export async function failure(attempt: Promise<unknown>): Promise<Error> {
  try {
    await attempt
  } catch (error) {
    if (error instanceof Error) return error
  }
  throw new Error('This should have failed')
}
