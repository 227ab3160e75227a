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

/** Runs the built `poolgate local --json` on a free port. */
export const servePoolByCli = (...args: string[]) => servePoolFrom('.', ...args)

/** Runs `poolgate local --json` on a free port, from the `dist` of a folder. */
export async function servePoolFrom(
  folder: string,
  ...args: string[]
): Promise<PoolAddress & { stop: () => Promise<number | null> }> {
  const child = spawn(process.execPath, ['dist/cli.js', 'local', '--port', '0', '--json', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: folder,
  })
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const lines = createInterface({ input: child.stdout })
  const first = await Promise.race([new Promise<string>((resolve) => lines.once('line', resolve)), exited])
  if (typeof first !== 'string') throw new Error(`poolgate local ended with ${first}. Run npm run build first.`)
  return {
    ...JSON.parse(first),
    stop: () => {
      child.kill('SIGTERM')
      return exited
    },
  }
}
