#!/usr/bin/env node
import { readFile } from 'node:fs/promises'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { fileStorage } from './local/node/fileStorage.ts'
import { serveLocalPool } from './local/node/http.ts'
import { writeFileAtomic } from './local/node/writeFileAtomic.ts'
import { createLocalPool } from './local/server/createLocalPool.ts'
import type { LocalPoolOptions } from './local/server/localPoolOptions.ts'
import type { Message } from './local/state/message.ts'

const USAGE = `Usage: poolgate local [options]
       poolgate pull --user-pool-id ID [options]

poolgate local serves a local user pool, a stand-in for Amazon Cognito, to this machine.

  --port N     Port to listen on. 0 takes a free one. Default: 9229
  --seed FILE  JSON with users and settings: {"users": [{"username": "ann", "password": "…", "status": "CONFIRMED"}]}
  --data FILE  Keeps the pool in this file between runs. Default: it ends with the process
  --json       Prints one line of JSON with endpoint, region, userPoolId and clientId, and nothing else

poolgate pull reads what a browser cannot read of a user pool, its settings and its UI customization, for the provider.
It needs @aws-sdk/client-cognito-identity-provider and AWS credentials, which it finds as the AWS SDK does.

  --user-pool-id ID  The pool to read
  --client-id ID     The app client that the forms use. Default: none, only the pool is read
  --out FILE         Writes to this file. Default: prints
  --region NAME      Default: the one that the pool's id begins with
  --endpoint URL     Where a local pool or a proxy listens

  --help  Prints this`

/** Something the person at the keyboard can mend: said in one line, without a stack. */
class Failure extends Error {}

/** A command that cannot be understood: told with how to write it. */
class UsageError extends Failure {}

const help = { help: { type: 'boolean', default: false } } as const
const COMMANDS = {
  local: {
    port: { type: 'string', default: '9229' },
    seed: { type: 'string' },
    data: { type: 'string' },
    json: { type: 'boolean', default: false },
    ...help,
  },
  pull: {
    'user-pool-id': { type: 'string' },
    'client-id': { type: 'string' },
    out: { type: 'string' },
    region: { type: 'string' },
    endpoint: { type: 'string' },
    ...help,
  },
} as const

async function main([command = '', ...args]: string[]): Promise<void> {
  if (command === '--help' || command === 'help') return console.log(USAGE)
  if (command === 'local') {
    const options = parse(args, COMMANDS.local)
    return options.help ? console.log(USAGE) : serve(options)
  }
  if (command === 'pull') {
    const options = parse(args, COMMANDS.pull)
    return options.help ? console.log(USAGE) : pull(options)
  }
  throw new UsageError(command ? `Unknown command: ${command}` : 'Name a command')
}

function parse<Options extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: Options) {
  try {
    return parseArgs({ args, options }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

type LocalOptions = ReturnType<typeof parse<typeof COMMANDS.local>>
type PullOptions = ReturnType<typeof parse<typeof COMMANDS.pull>>

async function pull({ 'user-pool-id': userPoolId, 'client-id': clientId, ...options }: PullOptions): Promise<void> {
  if (!userPoolId) throw new UsageError('pull needs --user-pool-id')
  const { out, region, endpoint } = options
  const { PoolReadError, readPoolFile } = await loadAws()
  const file = await readPoolFile({
    userPoolId,
    ...(clientId && { clientId }),
    ...(region && { region }),
    ...(endpoint && { endpoint }),
  }).catch((error: unknown) => {
    if (error instanceof TypeError) throw new UsageError(error.message)
    throw error instanceof PoolReadError ? new Failure(error.message) : error
  })
  const text = `${JSON.stringify(file, null, 2)}\n`
  if (!out) return void process.stdout.write(text)
  await writeFileAtomic(out, text).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`Cannot write ${out} (${error.code}). It is as it was.`)
  })
  console.log(`Wrote ${out}`)
}

/** Loaded by `pull` alone: the AWS SDK is an optional peer dependency. */
const loadAws = () =>
  import('./aws.ts').catch((error: NodeJS.ErrnoException): never => {
    const isMissing = error.code === 'ERR_MODULE_NOT_FOUND' && error.message.includes('@aws-sdk/')
    if (!isMissing) throw error
    throw new Failure('The AWS SDK is not installed. Run: npm install @aws-sdk/client-cognito-identity-provider')
  })

async function serve({ port: portText, seed, data, json }: LocalOptions): Promise<void> {
  const port = Number(portText)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port takes 0 to 65535, not ${portText}`)
  const pool = createPool({ ...(await readSeed(seed)), ...(data && { storage: fileStorage(data) }) })
  const server = await serveLocalPool(pool, port).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      error.code === 'EADDRINUSE' ? `Port ${port} is in use. Choose another with --port` : error.message,
    )
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close())
  const { endpoint } = server
  const { region, userPoolId, clientId } = pool
  if (json) console.log(JSON.stringify({ endpoint, region, userPoolId, clientId }))
  else {
    console.log(
      `Local user pool at ${endpoint}\n  user pool  ${userPoolId}\n  app client ${clientId}\n  outbox     ${endpoint}/outbox`,
    )
    announceMessages(pool.outbox)
  }
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
  if (!(error instanceof Failure)) throw error
  const isUsage = error instanceof UsageError
  console.error(`poolgate: ${error.message}${isUsage ? `\n\n${USAGE}` : ''}`)
  process.exitCode = isUsage ? 2 : 1
})
