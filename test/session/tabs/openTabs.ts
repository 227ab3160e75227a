import {
  createFlowContext,
  type FlowContext,
  type Session,
  type SessionOptions,
  type StorageChoice,
  submitCredentials,
} from 'poolgate/client'
import type { LocalPoolOptions } from 'poolgate/local'
import { openSession } from '../../../src/session/openSession.ts'
import { createTestPool } from '../../support/pools.ts'
import { operationOf } from '../../support/requests.ts'
import { untilAborted } from '../../support/responses.ts'
import { createSimulatedBrowser, type SimulatedTab } from '../../support/simulatedBrowser.ts'
import { createStoppedClock } from '../../support/testClock.ts'
import { ann, seedAnn } from '../../support/users.ts'

export const bob = { email: 'bob@example.com', password: 'Correct-Horse-7!' }

const seedBob = () => ({ ...seedAnn(), password: bob.password, attributes: { email: bob.email } })

/** A page of the app in one tab. */
export interface Page {
  tab: SimulatedTab
  session: Session
  context: FlowContext
  signIn: (account?: { email: string; password: string }) => Promise<void>
  /** The email address of the signed-in user, or `signedOut` and why. */
  shows: () => string
  /** What the session reported to its listener. */
  changes: string[]
  leave: () => void
}

interface TabSettings extends Omit<SessionOptions, 'now' | 'storage'> {
  /** How long a response travels. */
  delay?: () => Promise<void>
  /** Called when the service has done what a request asks for. */
  onServed?: (operation: string, input: Record<string, unknown>) => void
  reauthenticateAfter?: number
}

/** Opens a pool and a browser with pages of one app, on a clock that only the test moves. */
export function openTabs(
  options: LocalPoolOptions = {},
  storage: StorageChoice = 'browser',
  { delay, onServed, reauthenticateAfter, ...sessionOptions }: TabSettings = {},
) {
  const testPool = createTestPool({ users: [seedAnn(), seedBob()], ...options }, createStoppedClock())
  const { clock } = testPool
  let requestsInProgress = 0
  const send: typeof globalThis.fetch = async (input, init) => {
    requestsInProgress++
    try {
      const response = await testPool.client.fetch(input, init)
      if (response.ok) onServed?.(operationOf(init?.headers), JSON.parse(String(init?.body)))
      return response
    } finally {
      requestsInProgress--
    }
  }
  /** A closed tab sends nothing. A frozen one gets a response when it is thawed. */
  const clientOf = (tab: SimulatedTab) => ({
    ...testPool.client,
    fetch: async (...request: Parameters<typeof globalThis.fetch>) => {
      if (tab.isClosed) await tab.whenAwake()
      const response = send(...request).finally(async () => {
        await delay?.()
        await tab.whenAwake()
      })
      return Promise.race([response, untilAborted(request[1]?.signal)])
    },
  })
  const browser = createSimulatedBrowser()
  /** The device's clock, ahead of the service's, and how long the monotonic clock stood still. In milliseconds. */
  const startedAt = clock.now
  const time = { offset: 0, asleep: 0 }

  function openPage(tab: SimulatedTab = browser.openTab()): Page {
    const environment = { window: tab.window, monotonic: () => clock.now - startedAt - time.asleep }
    const client = clientOf(tab)
    const session = openSession(client, { ...sessionOptions, storage, now: () => clock.now + time.offset }, environment)
    const context = createFlowContext({
      client,
      session,
      authFlow: 'USER_PASSWORD_AUTH',
      deviceStorage: 'memory',
      reauthenticateAfter,
      now: () => clock.now + time.offset,
    })
    const changes: string[] = []
    const leave = session.subscribe((change) => changes.push(change))
    return {
      tab,
      session,
      context,
      changes,
      leave,
      signIn: async ({ email, password } = ann) => {
        await submitCredentials(context, { step: 'credentials' }, { username: email, password })
      },
      shows: () => {
        const state = session.getState()
        if (state.status === 'signedIn') return state.user.email ?? ''
        return state.status === 'signedOut' && state.reason ? `signedOut: ${state.reason}` : state.status
      },
    }
  }

  return {
    ...testPool,
    browser,
    openPage,
    /** Whether a request has no response yet. */
    isBusy: () => requestsInProgress > 0,
    time,
    count: (operation: string) => testPool.operations().filter((name) => name === operation).length,
    /** Opens pages with Ann signed in, in all of them. */
    openSignedIn: async (count: number) => {
      const first = openPage()
      await first.signIn()
      return [first, ...Array.from({ length: count - 1 }, () => openPage())]
    },
  }
}

/** Waits until events and locks have reached every tab. Responses of a local pool take no time that a test could wait for. */
export async function settle(turns = 50): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve))
}
