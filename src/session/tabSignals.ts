import { openChannel, type SessionChannel, type SessionWindow } from './environment.ts'
import type { EndReason } from './session.ts'

/** What a tab tells the others: to read the storage again, and why the session ends, if it does. Never a token. */
interface Message {
  reason?: EndReason | undefined
}

/** How a session learns that another tab has changed the storage. */
export interface TabSignals {
  /** Tells the other tabs to read the storage again. */
  announce: (message: Message) => void
  /** Calls back when the storage may have changed. @returns A function that ends this. */
  listen: (onSignal: (message: Message) => void) => () => void
}

interface SignalSource {
  /** The key of the tokens in the storage, with which those of the session's other records begin. It also names the channel. */
  key: string
  /** Whether other tabs read the same storage. */
  isShared: boolean
  /** The subscription of the host app's storage, if it has one. */
  subscribe?: ((key: string, listener: () => void) => () => void) | undefined
}

const PAGE_EVENTS = ['pageshow', 'focus'] as const

/** Connects a session to storage events, a BroadcastChannel, the host's storage, and the events of a page that the user returns to. */
export function createTabSignals(window: SessionWindow | undefined, source: SignalSource): TabSignals {
  const { key, isShared, subscribe } = source
  const open = () => (isShared ? openChannel(window, key) : undefined)
  let openedChannel: SessionChannel | undefined

  return {
    announce: (message) => {
      const channel = openedChannel ?? open()
      attempt(() => channel?.postMessage(message))
      if (channel !== openedChannel) attempt(() => channel?.close())
    },
    listen: (onSignal) => {
      const look = () => onSignal({})
      const onStorage = (event: Event) => {
        const changed = (event as StorageEvent).key
        if (changed === null || changed.startsWith(key)) look()
      }
      const channel = open()
      openedChannel = channel
      if (channel) channel.onmessage = ({ data }) => onSignal(typeof data === 'object' && data !== null ? data : {})
      const unsubscribe = attempt(() => subscribe?.(key, look))
      attempt(() => window?.addEventListener?.('storage', onStorage))
      for (const type of PAGE_EVENTS) attempt(() => window?.addEventListener?.(type, look))
      attempt(() => window?.document?.addEventListener('visibilitychange', look))
      return () => {
        attempt(() => channel?.close())
        if (openedChannel === channel) openedChannel = undefined
        attempt(() => unsubscribe?.())
        attempt(() => window?.removeEventListener?.('storage', onStorage))
        for (const type of PAGE_EVENTS) attempt(() => window?.removeEventListener?.(type, look))
        attempt(() => window?.document?.removeEventListener('visibilitychange', look))
      }
    },
  }
}

/** Returns `undefined` if the browser or the host app throws: the tab then works on its own. */
function attempt<Result>(use: () => Result): Result | undefined {
  try {
    return use()
  } catch {
    return undefined
  }
}
