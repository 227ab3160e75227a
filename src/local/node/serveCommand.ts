import { readFile } from 'node:fs/promises'
import type { Outbox } from '../messages/createOutbox.ts'
import { createLocalPool, type LocalPool } from '../server/createLocalPool.ts'
import { lastingIds } from '../server/defaultIds.ts'
import type { LocalPoolOptions } from '../server/localPoolOptions.ts'
import type { Message } from '../state/message.ts'
import { UsageError } from './commandError.ts'
import { fileStorage } from './fileStorage.ts'
import { type PoolServer, serveLocalPool } from './http.ts'

/** The options of `poolgate local`, as strings from the command line. */
export interface ServeCommandOptions {
  port: string
  /** The path of a JSON file with {@link LocalPoolOptions}. */
  seed?: string | undefined
  /** The path of the file that the pool is saved to. */
  data?: string | undefined
  json: boolean
  webAuthn: LocalPoolOptions['webAuthn']
}

/**
 * Serves a local pool until the process gets SIGINT or SIGTERM.
 *
 * @throws {UsageError} when an option is invalid, or the port is in use.
 */
export async function serveCommand(options: ServeCommandOptions): Promise<void> {
  const port = parsePort(options.port)
  const seed = options.seed ? await readSeed(options.seed) : {}
  const pool = createPool({
    ...lastingIds,
    ...seed,
    webAuthn: options.webAuthn,
    ...(options.data && { storage: fileStorage(options.data) }),
  })
  const server = await startServer(pool, port)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close())

  if (options.json) printJson(pool, server)
  else {
    printAddress(pool, server)
    printNewMessages(pool.outbox)
  }
}

function parsePort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port must be a number from 0 to 65535, not ${text}`)
  return port
}

async function readSeed(path: string): Promise<LocalPoolOptions> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    throw new UsageError(`Can't read ${path}: ${error instanceof Error ? error.message : error}`)
  }
}

function createPool(options: LocalPoolOptions): LocalPool {
  try {
    return createLocalPool(options)
  } catch (error) {
    throw new UsageError(`Can't create a pool from the seed: ${error instanceof Error ? error.message : error}`)
  }
}

async function startServer(pool: LocalPool, port: number): Promise<PoolServer> {
  try {
    return await serveLocalPool(pool, port)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new UsageError(
      code === 'EADDRINUSE' ? `Port ${port} is in use. Choose a different one with --port.` : message,
    )
  }
}

function printJson({ region, userPoolId, clientId }: LocalPool, { endpoint }: PoolServer): void {
  console.log(JSON.stringify({ endpoint, region, userPoolId, clientId }))
}

function printAddress({ userPoolId, clientId }: LocalPool, { endpoint }: PoolServer): void {
  console.log(
    `Local user pool at ${endpoint}\n  user pool  ${userPoolId}\n  app client ${clientId}\n  outbox     ${endpoint}/outbox`,
  )
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
