import { readFile } from 'node:fs/promises'
import type { Outbox } from '../messages/createOutbox.ts'
import type { LocalPool } from '../server/createLocalPool.ts'
import { lastingIds } from '../server/defaultIds.ts'
import type { Host } from '../server/hostedPool.ts'
import type { LocalPoolOptions } from '../server/localPoolOptions.ts'
import { resolveSettings } from '../server/settings.ts'
import { createLocalService, type LocalService } from '../service/createLocalService.ts'
import type { Message } from '../state/message.ts'
import { CommandError, UsageError } from './commandError.ts'
import { openFileStorage } from './fileStorage.ts'
import { type PoolServer, type RemoteAccess, serveLocalPool } from './http.ts'
import { pulledOptions } from './pulledOptions.ts'
import { createRemoteAccess, type RemoteCredentials, requireSignatureOf } from './remoteAccess.ts'
import { startMessage } from './startMessage.ts'

/** The options of `poolgate local`, as strings from the command line. */
export interface ServeCommandOptions {
  port: string
  /** The path of a JSON file with {@link LocalPoolOptions}. */
  seed?: string | undefined
  /** The path of a file that `poolgate pull` has written. */
  from?: string | undefined
  /** The path of the file that the pool is saved to. */
  data?: string | undefined
  json: boolean
  /** The address to listen on for other machines, and the names that they use. */
  host?: string | undefined
  'allow-host'?: string[] | undefined
  webAuthn: LocalPoolOptions['webAuthn']
}

/**
 * Serves a local pool until the process gets SIGINT or SIGTERM.
 *
 * @throws {UsageError} when an option is invalid.
 * @throws {CommandError} when a file can't be used, or the port is in use.
 */
export async function serveCommand(options: ServeCommandOptions): Promise<void> {
  const port = parsePort(options.port)
  requireNames(options)
  const pulled = options.from ? pulledOptions(await readSeed(options.from)) : {}
  const seed = { ...pulled, ...(options.seed && (await readSeed(options.seed))) }
  const remote = createRemoteAccess(options.host, options['allow-host'] ?? [])
  const authorize = remote && requireSignatureOf(remote)
  const pool = await createPool({ ...lastingIds, ...seed, webAuthn: options.webAuthn }, options.data, authorize)
  const server = await startServer(pool, port, remote)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close())

  if (options.json) printJson(pool, server, remote)
  else {
    console.log(startMessage(server.endpoint, pool.existingIds()))
    if (remote) printCredentials(remote)
    printNewMessages(pool.outbox)
  }
}

/** An empty name usually comes from an unset variable of a shell script. */
function requireNames(options: ServeCommandOptions): void {
  for (const name of ['seed', 'from', 'data'] as const) {
    if (options[name] === '') throw new UsageError(`--${name} needs the name of a file`)
  }
}

function parsePort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port must be a number from 0 to 65535, not ${text}`)
  return port
}

async function readSeed(path: string): Promise<LocalPoolOptions> {
  const seed = await readFile(path, 'utf8')
    .then((text): unknown => JSON.parse(text))
    .catch((error) => {
      throw new CommandError(`Can't read ${path}: ${messageOf(error)}`)
    })
  if (typeof seed === 'object' && seed !== null && !Array.isArray(seed)) return seed
  throw new CommandError(`Can't read ${path}: It must contain one JSON object.`)
}

/** Creates the pool. If it has a file, locks the file until the process exits. */
async function createPool(
  seed: LocalPoolOptions,
  path: string | undefined,
  authorize: Host['authorize'] | undefined,
): Promise<LocalService> {
  if (path === undefined) return fromSeed(() => createLocalService(seed, authorize))
  const { userPoolId } = fromSeed(() => resolveSettings(seed))
  const storage = await openFileStorage({ path, userPoolId, onFailure: printFailure })
  process.once('exit', storage.close)
  return fromSeed(() => createLocalService({ ...seed, storage }, authorize))
}

/** @throws {CommandError} if the seed is invalid. */
function fromSeed<Result>(create: () => Result): Result {
  try {
    return create()
  } catch (error) {
    throw new CommandError(`Can't create a pool from the seed: ${messageOf(error)}`)
  }
}

const printFailure = (reason: string) =>
  console.error(`poolgate: ${reason} Calls fail with InternalErrorException until this is fixed.`)

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

async function startServer(pool: LocalPool, port: number, remote: RemoteAccess | undefined): Promise<PoolServer> {
  try {
    return await serveLocalPool(pool, port, remote)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new CommandError(
      code === 'EADDRINUSE' ? `Port ${port} is in use. Choose a different one with --port.` : message,
    )
  }
}

function printJson(
  { region, existingIds }: LocalService,
  { endpoint }: PoolServer,
  remote: RemoteCredentials | undefined,
): void {
  const { accessKeyId, secretAccessKey, token } = remote ?? {}
  console.log(JSON.stringify({ endpoint, region, ...existingIds(), accessKeyId, secretAccessKey, token }))
}

function printCredentials({ accessKeyId, secretAccessKey, token }: RemoteCredentials): void {
  console.log(`  access key ${accessKeyId}\n  secret key ${secretAccessKey}\n  outbox token ${token}`)
}

/** Prints each message when it is sent. */
function printNewMessages(outbox: Outbox): void {
  const printed = new Set(outbox.messages.map(({ id }) => id))
  outbox.subscribe(() => {
    for (const message of outbox.messages) {
      if (!printed.has(message.id)) console.log(describeMessage(message))
      printed.add(message.id)
    }
  })
}

const describeMessage = ({ medium, destination, code }: Message): string =>
  `${medium === 'SMS' ? 'Text message' : 'Email'} to ${destination}: ${code}`
