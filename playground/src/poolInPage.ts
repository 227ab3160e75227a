import type { PoolgateProviderProps } from 'poolgate'
import { type Client, createClient } from 'poolgate/client'
import { createLocalPool, type LocalPool } from 'poolgate/local'
import { home } from './address.ts'
import { poolStorageOf } from './poolStorageOf.ts'
import type { Scenario } from './scenario.ts'
import { scenarioOf, scenarios } from './scenarios.ts'

/** The pool of a scenario, and the props of a provider for it. */
export interface PoolInPage {
  scenario: Scenario
  pool: LocalPool
  client: Client
  federation: Pick<PoolgateProviderProps, 'domain' | 'redirectUri' | 'signOutUri'>
}

const KEY = 'poolgate-playground.scenario'

/** Each scenario has a pool and a session of its own. The first has a pool's default ids. */
function idsOf({ id }: Scenario) {
  if (id === scenarios[0].id) return {}
  const name = id.replaceAll('-', '')
  return { userPoolId: `us-east-1_${name}`, clientId: `client${name}` }
}

const pools = new Map<string, PoolInPage>()

/** Returns the pool of a scenario. It is created once in a page. */
export function poolInPage(scenario: Scenario): PoolInPage {
  const known = pools.get(scenario.id)
  if (known) return known
  const created = createPool(scenario)
  pools.set(scenario.id, created)
  return created
}

function createPool(scenario: Scenario): PoolInPage {
  const pool = createLocalPool({
    ...idsOf(scenario),
    callbackUrls: [home],
    logoutUrls: [home],
    webAuthn: () => import('@simplewebauthn/server'),
    ...scenario.pool,
    storage: poolStorageOf(scenario.id),
  })
  pool.network.latency = scenario.network === 'slow' ? 2000 : 0
  pool.network.isOffline = scenario.network === 'offline'
  const client = createClient({
    userPoolId: pool.userPoolId,
    clientId: pool.clientId,
    fetch: scenario.network === 'throttled' ? refuseAll : pool.fetch,
  })
  const federation = scenario.provider.providers ? { domain: pool.domain, redirectUri: home, signOutUri: home } : {}
  return { scenario, pool, client, federation }
}

/** Responds as the service does to a client that sends too many requests. */
const refuseAll: typeof fetch = async () =>
  Response.json({ __type: 'TooManyRequestsException', message: 'Rate exceeded' }, { status: 400 })

/** Returns the scenario that was chosen in this tab, else the default. */
export function readScenario(): Scenario {
  try {
    return scenarioOf(sessionStorage.getItem(KEY))
  } catch {
    return scenarios[0]
  }
}

export function storeScenario({ id }: Scenario): void {
  try {
    if (id === scenarios[0].id) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, id)
  } catch {
    // Without storage, the choice lasts until a reload.
  }
}
