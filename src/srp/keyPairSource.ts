import type { KeyPair } from './keyPair.ts'

/** Computes key pairs in advance. Each pair is returned only once. */
export interface KeyPairSource {
  /** Starts computing a pair, unless one is ready or being computed. */
  prepare: () => void
  /** Returns the prepared pair, or a new one. Each call returns a different pair. */
  take: () => Promise<KeyPair>
}

/** @param create Loads the code of SRP if necessary, and computes a pair. */
export function createKeyPairSource(create: () => Promise<KeyPair>): KeyPairSource {
  let prepared: Promise<KeyPair> | undefined
  return {
    prepare: () => {
      if (prepared) return
      prepared = create()
      // The error is that of the action that takes the pair, if one does.
      prepared.catch(() => {})
    },
    take: () => {
      const pair = prepared ?? create()
      prepared = undefined
      return pair
    },
  }
}
