/** What a session uses of the window that it runs in. Any part can be missing: old browsers, insecure pages, servers. */
export interface SessionWindow {
  readonly localStorage?: Storage | null
  readonly sessionStorage?: Storage | null
  readonly navigator?: { readonly locks?: Pick<LockManager, 'request'> | undefined }
  readonly BroadcastChannel?: new (name: string) => SessionChannel
  readonly document?: SessionEvents
  readonly addEventListener?: SessionEvents['addEventListener']
  readonly removeEventListener?: SessionEvents['removeEventListener']
}

/** An event target, as far as a session uses one. */
interface SessionEvents {
  addEventListener: (type: string, listener: (event: Event) => void) => void
  removeEventListener: (type: string, listener: (event: Event) => void) => void
}

/** A BroadcastChannel, as far as a session uses one. */
export interface SessionChannel {
  onmessage: ((event: MessageEvent) => void) | null
  postMessage: (message: unknown) => void
  close: () => void
}

/** Where a session runs: a tab of a browser, or a server. Tests simulate several tabs in one process. */
export interface SessionEnvironment {
  /** `undefined` on a server. */
  readonly window: SessionWindow | undefined
  /** Milliseconds of a clock that no one can set. */
  readonly monotonic: () => number
}

/** Returns the environment of this page or server. */
export function currentEnvironment(): SessionEnvironment {
  return {
    window: typeof window === 'undefined' ? undefined : (window as SessionWindow),
    monotonic: () => performance.now(),
  }
}

/** Opens a channel to the other tabs. Returns `undefined` where there are none, or if the browser refuses. */
export function openChannel(window: SessionWindow | undefined, name: string): SessionChannel | undefined {
  try {
    return window?.BroadcastChannel && new window.BroadcastChannel(name)
  } catch {
    return undefined
  }
}
