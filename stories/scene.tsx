import { PoolgateProvider, type PoolgateProviderProps } from 'poolgate'
import { type Client, createClient } from 'poolgate/client'
import { createLocalPool, type LocalPool, type LocalPoolOptions, type SeedUser, type UserStatus } from 'poolgate/local'
import type { ReactNode } from 'react'

/** Somebody who has an account in every scene. */
export const ann = { email: 'ann@example.com', password: 'Correct-Horse-9!' }

/** Ann, at some other point of an account's life. */
export const annAs = (status: UserStatus, attributes: Record<string, string> = {}): SeedUser => ({
  password: ann.password,
  attributes: { email: ann.email, ...attributes },
  status,
})

/** What a story or a test plays on: a pool of its own, and the network to it. */
export interface Scene {
  pool: LocalPool
  /** How the pool was made. The forms are told the same. */
  options: LocalPoolOptions
  client: Client
  /** The pool's. A play may set it ahead, or stop it. */
  clock: { now: () => number }
  /** `off`: every request fails. `stuck`: none is answered. */
  network: { state: 'on' | 'off' | 'stuck' }
  /** The next request is answered with this, as no pool of today would. */
  answerNext: (body: object) => void
}

export function createScene(given: LocalPoolOptions = {}): Scene {
  const network: Scene['network'] = { state: 'on' }
  const clock: Scene['clock'] = { now: Date.now }
  const options: LocalPoolOptions = {
    usernameAttributes: ['email'],
    users: [annAs('CONFIRMED')],
    now: () => clock.now(),
    ...given,
  }
  const pool = createLocalPool(options)
  const answers: object[] = []
  const client = createClient({
    userPoolId: pool.userPoolId,
    clientId: pool.clientId,
    fetch: (input, init) => {
      if (network.state === 'off') return Promise.reject(new TypeError('Failed to fetch'))
      const answer = answers.shift()
      if (answer) return Promise.resolve(new Response(JSON.stringify(answer)))
      return network.state === 'stuck' ? untilAborted(init?.signal) : pool.fetch(input, init)
    },
  })
  return { pool, options, client, clock, network, answerNext: (body) => void answers.push(body) }
}

const untilAborted = (signal: AbortSignal | null | undefined): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')))
  })

/** What the provider is told besides its client. */
export type ProviderOptions = Partial<Omit<PoolgateProviderProps, 'client' | 'userPoolId' | 'clientId' | 'children'>>

type StageProps = ProviderOptions & { scene: Scene; children: ReactNode }

/** The provider around a scene, with tokens in memory so that no story finds another's. */
export function Stage({ scene, children, ...provider }: StageProps) {
  return (
    <PoolgateProvider storage="memory" pool={scene.options} {...(provider as object)} client={scene.client}>
      <main style={{ paddingBlock: 40 }}>{children}</main>
    </PoolgateProvider>
  )
}
