import type { AnyOperation } from '../operations/localOperations.ts'
import { Fault } from '../server/fault.ts'
import type { HostedPool } from '../server/hostedPool.ts'
import { findRecord } from '../state/poolRecords.ts'
import { readAdministration } from './administrationOf.ts'
import { NO_CLIENT } from './clientOperations.ts'
import type { PoolRegistry, RegisteredPool } from './poolRegistry.ts'

/**
 * Returns the pool and client of a request, whose settings are read when it is the request's turn. By then, an earlier call may have
 * deleted them.
 */
const hosted = (registry: PoolRegistry, pool: RegisteredPool, clientId?: string): HostedPool => ({
  settings: () => {
    if (!registry.find(pool.base.userPoolId)) throw missingPool(pool.base.userPoolId)
    if (clientId !== undefined && !hasClient(pool, clientId)) {
      throw missingClient('ResourceNotFoundException', clientId)
    }
    return registry.settingsOf(pool, clientId)
  },
  transact: pool.transact,
})

/** Returns a pool for a request that names none. It fails there as it would in each pool. */
const anyPool = (registry: PoolRegistry): HostedPool => ({
  settings: () => registry.settingsOf(registry.first),
  transact: registry.first.transact,
})

const missingPool = (id: unknown) => new Fault('ResourceNotFoundException', `User pool ${id} does not exist.`)

const missingClient = (name: Fault['name'], id: unknown) => new Fault(name, `User pool client ${id} does not exist.`)

/** Finds the pool of an operation by what its input names. @throws {Fault} ResourceNotFoundException */
export function findPool(
  registry: PoolRegistry,
  { authorization, unknownClient = 'ResourceNotFoundException' }: AnyOperation,
  { UserPoolId, ResourceArn, ClientId, AccessToken, Session }: Record<string, unknown>,
): HostedPool {
  if (authorization === 'client') {
    const owner = ownerOf(registry, ClientId)
    if (!owner) throw missingClient(unknownClient, ClientId)
    return hosted(registry, owner, String(ClientId))
  }
  if (typeof AccessToken === 'string') return findByToken(registry, AccessToken) ?? anyPool(registry)
  if (authorization === 'accessTokenOrSession') return findBySession(registry, Session)
  const id =
    UserPoolId ??
    String(ResourceArn ?? '')
      .split(':userpool/')
      .at(-1)
  const pool = registry.find(String(id))
  if (!pool) throw missingPool(id)
  if (ClientId === undefined || ClientId === 'ALL') return hosted(registry, pool)
  if (!hasClient(pool, ClientId)) throw missingClient('ResourceNotFoundException', ClientId)
  return hosted(registry, pool, String(ClientId))
}

function hasClient({ base, context }: RegisteredPool, clientId: unknown): boolean {
  const { clients, deletedClientId } = readAdministration(context)
  const isBase = clientId !== NO_CLIENT && clientId === base.clientId && clientId !== deletedClientId
  return isBase || Object.hasOwn(clients, String(clientId))
}

const ownerOf = (registry: PoolRegistry, clientId: unknown): RegisteredPool | undefined =>
  registry.all().find((pool) => hasClient(pool, clientId))

/** Finds the pool that issued an access token. Its signature is verified later, by the pool. */
function findByToken(registry: PoolRegistry, token: string): HostedPool | undefined {
  const clientId = clientOfToken(token)
  const owner = ownerOf(registry, clientId)
  return owner && hosted(registry, owner, clientId)
}

function clientOfToken(token: string): string | undefined {
  try {
    const payload = token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/')
    return String(JSON.parse(atob(payload)).client_id)
  } catch {
    return undefined
  }
}

function findBySession(registry: PoolRegistry, session: unknown): HostedPool {
  for (const pool of registry.all()) {
    const found = findRecord(pool.context.pool, 'sessions', String(session))
    if (found) return hosted(registry, pool, found.clientId)
  }
  return anyPool(registry)
}

/** Finds the pool of a request to a domain, for keys, or by a link: by its path, client, token, or host. */
export async function findPoolOfRequest(registry: PoolRegistry, request: Request): Promise<HostedPool> {
  const { pathname, searchParams, hostname } = new URL(request.url)
  const named = registry.find(pathname.split('/')[1] ?? '')
  if (named) return hosted(registry, named)
  const authorization = request.headers.get('authorization') ?? ''
  const byToken = /^Bearer /i.test(authorization) ? findByToken(registry, authorization.slice(7)) : undefined
  if (byToken) return byToken
  const clientId = searchParams.get('client_id') ?? clientOfBasic(authorization) ?? (await clientOfForm(request))
  const owner = ownerOf(registry, clientId)
  if (owner) return hosted(registry, owner, clientId)
  const byHost = registry
    .all()
    .find(({ context }) =>
      Object.keys(readAdministration(context).resources.Domain ?? {}).some(
        (domain) => hostname.split('.')[0] === domain || hostname === domain,
      ),
    )
  return byHost ? hosted(registry, byHost) : anyPool(registry)
}

function clientOfBasic(authorization: string): string | undefined {
  const encoded = /^Basic ([\w+/]+=*)$/i.exec(authorization)?.[1]
  if (encoded === undefined) return undefined
  try {
    return decodeURIComponent(atob(encoded).split(':')[0]!)
  } catch {
    return undefined
  }
}

async function clientOfForm(request: Request): Promise<string | undefined> {
  if (request.method !== 'POST') return undefined
  return new URLSearchParams(await request.clone().text()).get('client_id') ?? undefined
}
