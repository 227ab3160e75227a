import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { createLocalPool, type LocalPoolOptions } from 'poolgate/local'
import { serveLocalPool } from '../../src/local/node/http.ts'
import { operationOf } from './requests.ts'

/** Local pools over HTTP, in this process or in another one. For Node. */

/** The address and ids of a pool, as `poolgate local --json` prints them. */
export interface PoolAddress {
  endpoint: string
  region: string
  userPoolId: string
  clientId: string
}

/** Any credentials: the local pool doesn't verify signatures. */
export const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret-canary' }

/** Serves a local pool on a free port, and records the called operations. */
export async function servePool(options: LocalPoolOptions = {}) {
  const pool = createLocalPool(options)
  const operations: string[] = []
  const handle = (request: Request) => {
    operations.push(operationOf(request.headers))
    return pool.handle(request)
  }
  const { endpoint, close } = await serveLocalPool({ ...pool, handle }, 0)
  const { userPoolId, clientId, region } = pool
  return { pool, operations, endpoint, userPoolId, clientId, region, close }
}

export type ServedPool = Awaited<ReturnType<typeof servePool>>

/** A pool in another process. */
export interface PoolProcess extends PoolAddress {
  pid: number | undefined
  /** Returns what it has written to standard error. */
  errors: () => string
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

/** Runs the built `poolgate local --json` on a free port. */
export const servePoolByCli = (...args: string[]): Promise<PoolProcess> => servePoolFrom('.', ...args)

/** Runs `poolgate local --json` on a free port, from the `dist` of a folder. */
export async function servePoolFrom(folder: string, ...args: string[]): Promise<PoolProcess> {
  const child = spawn(process.execPath, ['dist/cli.js', 'local', '--port', '0', '--json', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: folder,
  })
  let errors = ''
  child.stderr.on('data', (text) => {
    errors += text
  })
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const lines = createInterface({ input: child.stdout })
  const first = await Promise.race([new Promise<string>((resolve) => lines.once('line', resolve)), exited])
  if (typeof first !== 'string')
    throw new Error(`poolgate local ended with ${first}: ${errors || 'Run npm run build.'}`)
  return {
    ...JSON.parse(first),
    pid: child.pid,
    errors: () => errors,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal)
      return exited
    },
  }
}
