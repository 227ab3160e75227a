import { afterwards, isPromise } from '../async/afterwards.ts'
import type { Client } from '../client/createClient.ts'
import { reasonElsewhere } from './endReason.ts'
import type { HeldTokens } from './heldTokens.ts'
import type { EndReason } from './session.ts'
import type { StoredRecord, StoredText } from './storedRecord.ts'
import type { TabSignals } from './tabSignals.ts'
import { isSameGrant, issuedAt, parseTokens, type Tokens } from './tokens.ts'

/** How the storage differs from what the page holds. `same`: not at all, or the storage can't tell. */
export type Comparison = { is: 'same' } | { is: 'absent' } | { is: 'newer'; tokens: Tokens }

/** The tokens in the storage, which are the truth for every tab that shares it. Synchronous if the storage is. */
export interface StoredTokens {
  compare: (current: Tokens | undefined) => Comparison | Promise<Comparison>
  /** Makes the page hold what was found, if nothing has happened here since. */
  adopt: (found: Comparison, current: Tokens | undefined) => void
  /** As `adopt`, with the text of the record. */
  adoptText: (text: string | null) => void
  /** Reads the storage and adopts what it holds. */
  look: () => void | Promise<void>
  /** As `look`, if the storage is synchronous. */
  lookNow: () => void
  keep: (tokens: Tokens) => void | Promise<void>
  remove: (reason: EndReason | undefined) => void | Promise<void>
  /** Resolves when pending writes are done. */
  settled: () => Promise<unknown>
  /** Follows what other tabs do. @param onLook Called after each look. @returns A function that ends this. */
  follow: (onLook: () => void) => () => void
}

export function createStoredTokens(
  client: Client,
  record: StoredRecord,
  signals: TabSignals,
  held: HeldTokens,
): StoredTokens {
  let toldReason: unknown
  /** The session that this page has removed last. */
  let removed: Tokens | undefined

  const meaning = (text: StoredText, current: Tokens | undefined): Comparison => {
    if (text === undefined) return { is: 'same' }
    if (text === null) return { is: current ? 'absent' : 'same' }
    if (current && text === JSON.stringify(current)) return { is: 'same' }
    const stored = parseTokens(text, client)
    // What can't be read is no reason to sign the user out.
    if (!stored || (current && isOlder(stored, current))) return { is: 'same' }
    return { is: 'newer', tokens: stored }
  }
  const compare = (current: Tokens | undefined) => afterwards(record.read(), (text) => meaning(text, current))

  const adopt = (found: Comparison, current: Tokens | undefined) => {
    if (found.is === 'same' || held.tokens !== current) return
    if (found.is === 'newer') {
      // Another tab stored refreshed tokens before the removal reached it.
      if (!current && removed && isSameGrant(found.tokens, removed)) return void write(null, undefined)
      held.hold(found.tokens, 'adopted')
    } else held.hold(undefined, 'signedOut', reasonElsewhere(toldReason))
    toldReason = undefined
  }
  const adoptText = (text: StoredText) => adopt(meaning(text, held.tokens), held.tokens)
  /** A message can arrive before or after the removal is noticed. */
  const onReason = (told: unknown) => {
    const { state } = held
    const isUnexplained = state.status === 'signedOut' && state.reason === 'signedOutElsewhere'
    const reason = reasonElsewhere(told)
    if (!isUnexplained) toldReason = told
    else if (reason !== state.reason) held.hold(undefined, 'signedOut', reason)
  }
  const isLoading = () => held.state.status === 'loading'
  const look = () => {
    if (isLoading()) return
    const current = held.tokens
    return afterwards(compare(current), (found) => adopt(found, current))
  }
  const write = (text: string | null, reason: EndReason | undefined) => {
    const writing = record.write(text)
    return afterwards(writing, () => signals.announce({ reason }))
  }
  return {
    compare,
    adopt,
    adoptText,
    look,
    lookNow: () => {
      if (isLoading()) return
      const text = record.read()
      if (!isPromise(text)) adoptText(text)
    },
    keep: (tokens) => write(JSON.stringify(tokens), undefined),
    remove: (reason) => {
      removed = held.tokens ?? removed
      // The reason goes ahead, so that it is known when the removal is noticed.
      if (reason) signals.announce({ reason })
      return write(null, reason)
    },
    settled: async () => record.read(),
    follow: (onLook) =>
      signals.listen(({ reason }) => {
        if (reason) onReason(reason)
        void afterwards(look(), onLook)
      }),
  }
}

/** Returns whether stored tokens are those that the page holds, or were replaced by them. */
const isOlder = (stored: Tokens, current: Tokens): boolean =>
  stored.accessToken === current.accessToken
    ? stored.refreshToken === current.refreshToken && stored.idToken === current.idToken
    : isSameGrant(stored, current) && issuedAt(stored) < issuedAt(current)
