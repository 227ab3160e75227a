import { PoolgateProvider, type PoolgateProviderProps } from 'poolgate'
import { type Client, createClient } from 'poolgate/client'
import { createLocalPool, type LocalPool, type LocalPoolOptions } from 'poolgate/local'
import type { ReactNode } from 'react'

/** Somebody who has an account in every scene. */
export const ann = { email: 'ann@example.com', password: 'Correct-Horse-9!' }

/** What a story or a test plays on: a pool of its own, and the network to it. */
export interface Scene {
  pool: LocalPool
  client: Client
  /** `off`: every request fails. `stuck`: none is answered. */
  network: { state: 'on' | 'off' | 'stuck' }
}

export function createScene(options: LocalPoolOptions = {}): Scene {
  const network: Scene['network'] = { state: 'on' }
  const pool = createLocalPool({
    usernameAttributes: ['email'],
    users: [{ password: ann.password, attributes: { email: ann.email }, status: 'CONFIRMED' }],
    ...options,
  })
  const client = createClient({
    userPoolId: pool.userPoolId,
    clientId: pool.clientId,
    fetch: (input, init) => {
      if (network.state === 'off') return Promise.reject(new TypeError('Failed to fetch'))
      return network.state === 'stuck' ? untilAborted(init?.signal) : pool.fetch(input, init)
    },
  })
  return { pool, client, network }
}

const untilAborted = (signal: AbortSignal | null | undefined): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')))
  })

type StageProps = Partial<Omit<PoolgateProviderProps, 'client'>> & { scene: Scene; children: ReactNode }

/** The provider around a scene, with tokens in memory so that no story finds another's. */
export function Stage({ scene, children, ...provider }: StageProps) {
  return (
    <PoolgateProvider
      storage="memory"
      pool={{ usernameAttributes: ['email'] }}
      {...(provider as object)}
      client={scene.client}
    >
      <main style={{ paddingBlock: 40 }}>{children}</main>
    </PoolgateProvider>
  )
}
