import type { Client } from '../client/createClient.ts'
import type { SessionWindow } from './environment.ts'
import type { Refresh } from './freshTokens.ts'
import { hasDuplicate } from './hasDuplicate.ts'
import type { HeldTokens } from './heldTokens.ts'
import { refresh } from './refresher.ts'
import { createRevocation, type Revocation } from './revocation.ts'
import { isSharedByTabs, type StorageChoice } from './storage.ts'
import type { StoredTokens } from './storedTokens.ts'
import { createTokenService, type TokenService, type TokenServiceOptions } from './tokenService.ts'
import { withLock } from './withLock.ts'

interface SessionServiceSource {
  client: Client
  options: TokenServiceOptions
  window: SessionWindow | undefined
  /** The key of the tokens in the storage. */
  key: string
  choice: StorageChoice
  held: HeldTokens
  stored: StoredTokens
  now: () => number
}

/** What a session does at the service. */
export interface SessionService extends TokenService {
  readonly revocation: Revocation
  readonly refreshHeld: Refresh
}

export function createSessionService(source: SessionServiceSource): SessionService {
  const { client, options, window, key, choice, held, stored, now } = source
  const isShared = isSharedByTabs(choice)
  const service = createTokenService(client, options)
  const isDuplicated = (origin: string) => hasDuplicate(window, key, origin)
  const revocation = createRevocation(service, isShared, choice === 'tab' ? isDuplicated : undefined)
  const exclusively = <Result>(work: () => Promise<Result>) => (isShared ? withLock(window, key, work) : work())
  const refresher = {
    client,
    held,
    stored,
    revocation,
    service,
    isLocalStorage: choice === 'browser',
    now,
    exclusively,
  }
  return { ...service, revocation, refreshHeld: (isEnough) => refresh(refresher, isEnough) }
}
