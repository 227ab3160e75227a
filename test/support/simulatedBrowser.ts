import type { SessionChannel, SessionWindow } from '../../src/session/environment.ts'

/** A tab of a simulated browser. */
export interface SimulatedTab {
  window: SessionWindow & { localStorage: Storage; sessionStorage: Storage }
  /** Fires an event at the tab's window or document. */
  fire: (type: string) => void
  /** The user closes the tab: it gets no events and changes nothing any more, and its locks are released. */
  close: () => void
  readonly isClosed: boolean
  /** A frozen tab gets no events and no locks. Its own stay held. */
  isFrozen: boolean
  /** Resolves while the tab isn't frozen. Never resolves once it is closed. */
  whenAwake: () => Promise<void>
  /** How many listeners and channels the tab has open. */
  countListeners: () => number
}

interface LockRequest {
  tab: SimulatedTab
  name: string
  run: () => Promise<void>
}

/**
 * A browser with tabs of one origin, in one process. As in real ones, storage events and messages reach the other tabs only, in later
 * tasks; locks are granted in the order of their requests.
 */
export function createSimulatedBrowser() {
  const tabs = new Set<SimulatedTab>()
  const local = new Map<string, string>()
  const channels = new Set<SessionChannel & { name: string; tab: SimulatedTab }>()
  const held = new Map<string, { tab: SimulatedTab }>()
  const storageListeners = new Map<SimulatedTab, (key: string | null) => void>()
  let waiting: LockRequest[] = []

  const later = (tab: SimulatedTab, run: () => void) =>
    void setImmediate(() => {
      if (tabs.has(tab) && !tab.isFrozen) run()
    })

  function grantLocks(): void {
    for (const request of [...waiting]) {
      if (held.has(request.name) || request.tab.isFrozen) continue
      waiting = waiting.filter((other) => other !== request)
      const lock = { tab: request.tab }
      held.set(request.name, lock)
      void request.run().finally(() => {
        if (held.get(request.name) === lock) held.delete(request.name)
        setImmediate(grantLocks)
      })
    }
  }

  function openTab(copiedStorage: Iterable<[string, string]> = []): SimulatedTab {
    const events = new EventTarget()
    let listeners = 0
    let isFrozen = false
    let wakeUps: (() => void)[] = []
    const session = new Map(copiedStorage)
    const target = {
      addEventListener: (type: string, listener: (event: Event) => void) => {
        listeners++
        events.addEventListener(type, listener)
      },
      removeEventListener: (type: string, listener: (event: Event) => void) => {
        listeners--
        events.removeEventListener(type, listener)
      },
    }
    const isClosed = () => !tabs.has(tab)
    const onChange = (key: string | null) => {
      for (const other of tabs) {
        if (other !== tab) later(other, () => storageListeners.get(other)?.(key))
      }
    }
    class Channel implements SessionChannel {
      onmessage: SessionChannel['onmessage'] = null
      tab = tab
      name: string
      constructor(name: string) {
        this.name = name
        channels.add(this)
        listeners++
      }
      postMessage(message: unknown) {
        if (isClosed()) return
        const data = structuredClone(message)
        for (const other of channels) {
          if (other === this || other.name !== this.name) continue
          later(other.tab, () => channels.has(other) && other.onmessage?.(new MessageEvent('message', { data })))
        }
      }
      close() {
        if (channels.delete(this)) listeners--
      }
    }
    const request = (name: string, options: LockOptions, use: (lock: { name: string } | null) => Promise<unknown>) =>
      new Promise<unknown>((resolve, reject) => {
        if (isClosed()) return
        const isTaken = held.has(name) || waiting.some((entry) => entry.name === name)
        if (options.ifAvailable && (isTaken || tab.isFrozen)) {
          return void setImmediate(() => use(null).then(resolve, reject))
        }
        const run = async () => use({ name }).then(resolve, reject)
        const entry: LockRequest = { tab, name, run }
        options.signal?.addEventListener('abort', () => {
          if (!waiting.includes(entry)) return
          waiting = waiting.filter((other) => other !== entry)
          reject(options.signal?.reason)
        })
        waiting.push(entry)
        setImmediate(grantLocks)
      })
    const tab: SimulatedTab = {
      get isClosed() {
        return isClosed()
      },
      get isFrozen() {
        return isFrozen
      },
      set isFrozen(next) {
        isFrozen = next
        if (isFrozen) return
        for (const wakeUp of wakeUps) wakeUp()
        wakeUps = []
        setImmediate(grantLocks)
      },
      whenAwake: () =>
        new Promise((resolve) => {
          if (isFrozen) wakeUps.push(() => void tab.whenAwake().then(resolve))
          else if (!isClosed()) resolve()
        }),
      window: {
        ...target,
        document: target,
        localStorage: createStorage(local, isClosed, onChange),
        sessionStorage: createStorage(session, isClosed, () => {}),
        navigator: { locks: { request } as unknown as LockManager },
        BroadcastChannel: Channel,
      },
      fire: (type) => void events.dispatchEvent(new Event(type)),
      close: () => {
        tabs.delete(tab)
        waiting = waiting.filter((entry) => entry.tab !== tab)
        for (const [name, lock] of held) if (lock.tab === tab) held.delete(name)
        setImmediate(grantLocks)
      },
      countListeners: () => listeners,
    }
    storageListeners.set(tab, (key) => void events.dispatchEvent(Object.assign(new Event('storage'), { key })))
    tabs.add(tab)
    return tab
  }
  return {
    openTab,
    /** Duplicates a tab: browsers copy its sessionStorage. */
    duplicate: (tab: SimulatedTab) => openTab(entriesOf(tab.window.sessionStorage)),
    /** As `navigator.locks.query()`: how many locks are held or requested. */
    countLocks: () => held.size + waiting.length,
    localStorage: local,
  }
}

const entriesOf = (storage: Storage): [string, string][] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').map((key) => [
    key,
    storage.getItem(key) ?? '',
  ])

function createStorage(
  values: Map<string, string>,
  isClosed: () => boolean,
  onChange: (key: string | null) => void,
): Storage {
  return {
    get length() {
      return values.size
    },
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => {
      if (isClosed() || values.get(key) === value) return
      values.set(key, value)
      onChange(key)
    },
    removeItem: (key) => {
      if (!isClosed() && values.delete(key)) onChange(key)
    },
    clear: () => {
      values.clear()
      onChange(null)
    },
  }
}
