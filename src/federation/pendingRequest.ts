import type { Client } from '../client/createClient.ts'
import { type AppPage, attempt } from './appPage.ts'

/** A sign-in that left for the domain and hasn't returned. Its secrets are in this tab's storage only. */
export interface PendingRequest {
  readonly state: string
  readonly nonce: string
  /** The PKCE verifier. */
  readonly verifier: string
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly redirectUri: string
  /** The path of this app to show afterwards. */
  readonly returnTo: string
  readonly provider?: string
  /** The identifier of a company's provider, in place of `provider`. */
  readonly identifier?: string
  /** The id of the user who reauthenticates. */
  readonly subject?: string
  /** Whether this is the automatic second attempt. */
  readonly isRetry?: boolean
  /** Whether it has returned: the record has lost its secrets, and only tells a reloaded page that the exchange was interrupted. */
  readonly isExchanging?: boolean
}

/** Returns what is kept of a request while its code is exchanged. It has expired, so that the code is never sent again. */
export const exchanging = ({ returnTo }: PendingRequest, cleanUrl: string): PendingRequest => ({
  isExchanging: true,
  redirectUri: cleanUrl,
  returnTo,
  state: '',
  nonce: '',
  verifier: '',
  startedAt: 0,
})

/** Keeps the one pending request of this tab. */
export interface PendingStore {
  read: () => PendingRequest | undefined
  /** @returns Whether the browser stored it. */
  write: (request: PendingRequest) => boolean
  clear: () => void
}

/** How long, in milliseconds, a request is pending. */
const VALIDITY = 600_000

/** Returns whether a request is too old, or seems to come from the future. */
export const isExpired = ({ startedAt }: PendingRequest, now: number): boolean =>
  !(now >= startedAt && now - startedAt < VALIDITY)

/** Opens the store of an app client. Without a storage, no request can be pending. */
export function pendingStore(
  { userPoolId, clientId }: Pick<Client, 'userPoolId' | 'clientId'>,
  page: AppPage | undefined,
): PendingStore {
  const key = `poolgate.${userPoolId}.${clientId}.provider`
  return {
    read: () => attempt(() => JSON.parse(page?.sessionStorage.getItem(key) ?? 'null') ?? undefined),
    write: (request) => {
      attempt(() => page?.sessionStorage.setItem(key, JSON.stringify(request)))
      return typeof attempt(() => page?.sessionStorage.getItem(key)) === 'string'
    },
    clear: () => attempt(() => page?.sessionStorage.removeItem(key)),
  }
}
