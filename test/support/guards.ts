import { afterEach, beforeEach, expect, vi } from 'vitest'
import { findBareTexts } from './bareTexts.ts'
import { fiberRoot, findInCaches, findInDocument, findInFibers, findInStorage, queryClientsIn } from './findSecret.ts'
import type { TestPool } from './pools.ts'
import { onTestPoolCreated } from './testPoolListeners.ts'

/** Checks that one test follows a rule. */
export interface Guard {
  /** The rule, as in `no mail is left unread`. */
  readonly rule: string
  start: () => void
  /** Returns the findings since `start`, and stops watching. */
  takeFindings: () => string[]
}

interface GuardOptions {
  /** Unmounts what the test rendered. Without it React is not searched: Storybook keeps its stories, test pools included. */
  unmount?: () => void
}

/**
 * Installs the guards around every test of a file: the console stays empty, no mail of a test pool is left unread, and in a
 * browser no secret is left in the page and no text would break by translation. Called by the setup files; a test that breaks a rule fails.
 */
export function installGuards({ unmount }: GuardOptions = {}): void {
  const isBrowser = typeof document !== 'undefined'
  const guards = [
    createConsoleGuard(),
    createMailGuard(),
    // The secret guard unmounts.
    ...(isBrowser ? [createTextGuard(), createSecretGuard(unmount)] : []),
  ]
  beforeEach(() => {
    for (const guard of guards) guard.start()
  })
  afterEach(() => {
    const findings = guards.map((guard) => [guard, guard.takeFindings()] as const)
    for (const [{ rule }, found] of findings) expect(found, rule).toEqual([])
  })
}

/** Fails the running test if a guard found anything. */
export const check = (guard: Guard): void => expect(guard.takeFindings(), guard.rule).toEqual([])

const levels = ['debug', 'info', 'log', 'warn', 'error'] as const

/** Watches the console, except levels on which the test has its own spy. */
export function createConsoleGuard(): Guard {
  const written: string[] = []
  let spies: { mockRestore: () => void }[] = []
  return {
    rule: 'the console stays empty',
    start: () => {
      const unwatched = levels.filter((level) => !vi.isMockFunction(console[level]))
      spies = unwatched.map((level) =>
        vi.spyOn(console, level).mockImplementation((...words) => {
          written.push(`${level}: ${words.map(String).join(' ')}`)
        }),
      )
    },
    takeFindings: () => {
      for (const spy of spies.splice(0)) spy.mockRestore()
      return written.splice(0)
    },
  }
}

/** Watches the outboxes of all test pools that a test creates. */
export function createMailGuard(): Guard {
  const watch = watchTestPools()
  return {
    rule: 'no mail is left unread',
    start: watch.start,
    takeFindings: () =>
      watch
        .takePools()
        .flatMap(({ pool }) => pool.outbox.messages.map(({ kind, destination }) => `${kind} to ${destination}`)),
  }
}

/** Watches for texts that break when a browser translates the page. */
export function createTextGuard(): Guard {
  return { rule: 'each text is all that its element contains', start: () => {}, takeFindings: () => findBareTexts() }
}

/**
 * Searches the page for the passwords and tokens of all test pools that a test creates. Passwords may not be anywhere: in a
 * storage, the address, the history, the markup, a query cache or, once unmounted, in React. Tokens may only be in a storage.
 */
export function createSecretGuard(unmount?: () => void): Guard {
  const watch = watchTestPools()
  return {
    rule: 'no secret is left in the page',
    start: watch.start,
    takeFindings: () => {
      const pools = watch.takePools()
      const passwords = new Set([...pools.flatMap(passwordsOf), ...typedPasswords()])
      const secrets = new Set([...passwords, ...pools.flatMap(tokensOf)])
      const containers = reactContainers()
      const queryClients = containers.flatMap(queryClientsIn)
      // React drops the container's link to its fibers at the unmount.
      const roots = unmount ? containers.map(fiberRoot) : []
      const shown = findEach(secrets, (secret) => [
        ...findInDocument(secret),
        ...queryClients.flatMap((client) => findInCaches(secret, client)),
      ])
      unmount?.()
      const kept = findEach(secrets, (secret) => roots.flatMap((root) => findInFibers(secret, root)))
      const stored = findEach(passwords, (password) => findInStorage(password))
      return [...shown, ...kept, ...stored]
    },
  }
}

const findEach = (secrets: Iterable<string>, find: (secret: string) => string[]): string[] =>
  [...secrets].flatMap((secret) => find(secret).map((place) => `${secret} in ${place}`))

function watchTestPools() {
  const pools: TestPool[] = []
  let stop = () => {}
  return {
    start: () => {
      stop()
      stop = onTestPoolCreated((testPool) => pools.push(testPool))
    },
    takePools: () => {
      stop()
      return pools.splice(0)
    },
  }
}

/** Shorter texts could occur by chance. */
const isSecret = (text: unknown): text is string => typeof text === 'string' && text.length >= 12

/** Returns the passwords that a pool was seeded with, and those that its client sent. */
function passwordsOf({ options, requests }: TestPool): string[] {
  const seeded = (options.users ?? []).map(({ password }) => password)
  const sent = requests.flatMap(({ input }) => {
    const { PASSWORD } = (input.AuthParameters ?? {}) as Record<string, unknown>
    const { PASSWORD: challengePassword, NEW_PASSWORD } = (input.ChallengeResponses ?? {}) as Record<string, unknown>
    return [input.Password, input.PreviousPassword, input.ProposedPassword, PASSWORD, challengePassword, NEW_PASSWORD]
  })
  return [...seeded, ...sent].filter(isSecret)
}

const typedPasswords = (): string[] =>
  [...document.querySelectorAll<HTMLInputElement>('input[autocomplete*="password"]')]
    .map(({ value }) => value)
    .filter(isSecret)

/** Returns the tokens that a pool issued to its client. */
const tokensOf = ({ responseBodies }: TestPool): string[] =>
  responseBodies
    .flatMap((body) => [...body.matchAll(/"(?:AccessToken|IdToken|RefreshToken)":"([^"]+)"/g)])
    .map(([, token]) => token)
    .filter(isSecret)

const reactContainers = (): Element[] =>
  [document.body, ...document.body.children].filter((element) =>
    Object.keys(element).some(
      (name) => name.startsWith('__reactContainer$') && element[name as keyof Element] !== null,
    ),
  )
