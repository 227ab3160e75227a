#!/usr/bin/env node
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { CommandError, UsageError } from './local/node/commandError.ts'
import { writeFileAtomic } from './local/node/writeFileAtomic.ts'

const USAGE = `Usage: poolgate local [options]
       poolgate pull --user-pool-id ID [options]

poolgate local serves local user pools, a stand-in for Amazon Cognito, on this machine.

  --port N     Port to listen on, or 0 for any free port. Default: 9229
  --seed FILE  JSON file with the users, ids and settings of the first pool: {"users": [{"username": "ann", "password": "…", "status": "CONFIRMED"}]}
  --from FILE  File of poolgate pull, for a pool with its ids and settings. The seed overrides it
  --data FILE  File that keeps the pool between runs, for one process at a time. Default: none, the pool is lost when the process ends
  --host ADDRESS     Address to listen on for other machines. Needs --allow-host. Prints credentials, which calls must then sign with
  --allow-host NAME  Host name by which other machines may call it. Can be repeated
  --json       Prints only one line of JSON, with endpoint, region, userPoolId and clientId

poolgate pull reads the settings and the UI customization of a user pool, which a browser can't read, for the provider.
It needs @aws-sdk/client-cognito-identity-provider and AWS credentials, which the AWS SDK looks up as usual.

  --user-pool-id ID  User pool to read
  --client-id ID     App client to read. Default: none, reads only the pool
  --out FILE         File to write. Default: standard output
  --region NAME      AWS region. Default: the region in the pool id
  --endpoint URL     URL of a local pool or a proxy. Default: AWS

  --help  Shows this help`

const help = { help: { type: 'boolean', default: false } } as const

const localOptions = {
  port: { type: 'string', default: '9229' },
  seed: { type: 'string' },
  from: { type: 'string' },
  data: { type: 'string' },
  host: { type: 'string' },
  'allow-host': { type: 'string', multiple: true },
  json: { type: 'boolean', default: false },
  ...help,
} as const

const pullOptions = {
  'user-pool-id': { type: 'string' },
  'client-id': { type: 'string' },
  out: { type: 'string' },
  region: { type: 'string' },
  endpoint: { type: 'string' },
  ...help,
} as const

async function main([command = '', ...args]: string[]): Promise<void> {
  switch (command) {
    case '--help':
    case 'help':
      return console.log(USAGE)
    case 'local': {
      const options = parse(args, localOptions)
      if (options.help) return console.log(USAGE)
      const { serveCommand } = await import('./local/node/serveCommand.ts')
      return serveCommand({ ...options, webAuthn: loadWebAuthn })
    }
    case 'pull': {
      const options = parse(args, pullOptions)
      return options.help ? console.log(USAGE) : pullCommand(options)
    }
    default:
      throw new UsageError(command ? `Unknown command: ${command}` : 'Missing command')
  }
}

function parse<Options extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: Options) {
  try {
    return parseArgs({ args, options }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

type PullOptions = ReturnType<typeof parse<typeof pullOptions>>

/** Reads a pool's settings and writes them to a file or to standard output. */
async function pullCommand(options: PullOptions): Promise<void> {
  const { out } = options
  if (out === '') throw new UsageError('--out needs the name of a file')
  const text = `${JSON.stringify(await readPool(options), null, 2)}\n`
  if (out === undefined) return void process.stdout.write(text)
  await writeFileAtomic(out, text).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`Can't write ${out} (${error.code}). The file is unchanged.`)
  })
  console.log(`Wrote ${out}`)
}

async function readPool({ 'user-pool-id': userPoolId, 'client-id': clientId, region, endpoint }: PullOptions) {
  if (!userPoolId) throw new UsageError('pull requires --user-pool-id')
  const { PoolReadError, readPoolFile } = await loadAws()
  try {
    return await readPoolFile({
      userPoolId,
      ...(clientId && { clientId }),
      ...(region && { region }),
      ...(endpoint && { endpoint }),
    })
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message)
    if (error instanceof PoolReadError) throw new CommandError(error.message)
    throw error
  }
}

/** Loads the library that verifies passkeys. An optional peer dependency: without it the pool works, and refuses passkeys. */
const loadWebAuthn = () => import('@simplewebauthn/server')

/** Loads the AWS entry. Only `pull` does, because the AWS SDK is an optional peer dependency. */
const loadAws = () =>
  import('./aws.ts').catch((error: NodeJS.ErrnoException): never => {
    const isMissing = error.code === 'ERR_MODULE_NOT_FOUND' && error.message.includes('@aws-sdk/')
    if (!isMissing) throw error
    throw new CommandError("The AWS SDK isn't installed. Run: npm install @aws-sdk/client-cognito-identity-provider")
  })

main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof CommandError)) throw error
  const isUsage = error instanceof UsageError
  console.error(`poolgate: ${error.message}${isUsage ? `\n\n${USAGE}` : ''}`)
  process.exitCode = isUsage ? 2 : 1
})
