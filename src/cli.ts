#!/usr/bin/env node
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { createLocalPool } from './local/createLocalPool.ts'
import { fileStorage } from './local/fileStorage.ts'
import { serveLocalPool } from './local/http.ts'
import type { LocalPoolOptions } from './local/localPoolOptions.ts'
import type { Message } from './local/pool.ts'

const USAGE = `Usage: poolgate local [options]

Serves a local user pool, a stand-in for Amazon Cognito, to this machine.

  --port N     Port to listen on. 0 takes a free one. Default: 9229
  --seed FILE  JSON with users and settings: {"users": [{"username": "ann", "password": "…", "status": "CONFIRMED"}]}
  --data FILE  Keeps the pool in this file between runs. Default: it ends with the process
  --json       Prints one line of JSON with endpoint, region, userPoolId and clientId, and nothing else
  --help       Prints this`

/** Something the person at the keyboard can mend: said in one line, without a stack. */
class UsageError extends Error {}

async function main(args: string[]): Promise<void> {
  const { command, options } = parse(args)
  if (options.help) return console.log(USAGE)
  if (command !== 'local') throw new UsageError(command ? `Unknown command: ${command}` : 'Name a command')
  await serve(options)
}

function parse(args: string[]) {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        port: { type: 'string', default: '9229' },
        seed: { type: 'string' },
        data: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (positionals.length > 1) throw new UsageError(`Unexpected: ${positionals.slice(1).join(' ')}`)
    return { command: positionals[0], options: values }
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

type Options = ReturnType<typeof parse>['options']

async function serve({ port: portText, seed, data, json }: Options): Promise<void> {
  const port = Number(portText)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port takes 0 to 65535, not ${portText}`)
  const pool = createPool({ ...(await readSeed(seed)), ...(data && { storage: fileStorage(data) }) })
  const server = await serveLocalPool(pool, port).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      error.code === 'EADDRINUSE' ? `Port ${port} is in use. Choose another with --port` : error.message,
    )
  })
  const { endpoint } = server
  const { region, userPoolId, clientId } = pool
  if (json) console.log(JSON.stringify({ endpoint, region, userPoolId, clientId }))
  else {
    console.log(
      `Local user pool at ${endpoint}\n  user pool  ${userPoolId}\n  app client ${clientId}\n  outbox     ${endpoint}/outbox`,
    )
    announceMessages(pool.outbox)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close())
}

function createPool(options: LocalPoolOptions) {
  try {
    return createLocalPool(options)
  } catch (error) {
    throw new UsageError(`The seed does not make a pool: ${error instanceof Error ? error.message : error}`)
  }
}

async function readSeed(path: string | undefined): Promise<LocalPoolOptions> {
  if (!path) return {}
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    throw new UsageError(`Cannot read ${path}: ${error instanceof Error ? error.message : error}`)
  }
}

/** Prints each message once, as it is sent. */
function announceMessages(outbox: ReturnType<typeof createLocalPool>['outbox']): void {
  const seen = new Set(outbox.messages.map(({ id }) => id))
  outbox.subscribe(() => {
    for (const message of outbox.messages) {
      if (!seen.has(message.id)) console.log(describe(message))
      seen.add(message.id)
    }
  })
}

const describe = ({ medium, destination, code }: Message): string =>
  `${medium === 'SMS' ? 'Text message' : 'Mail'} to ${destination}: ${code}`

main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof UsageError)) throw error
  console.error(`poolgate: ${error.message}\n\n${USAGE}`)
  process.exitCode = 2
})
