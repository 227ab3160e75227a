import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { PoolAddress } from './walks/walk.ts'

/** The built `poolgate local --json`, on a free port. */
export async function servePool(...args: string[]): Promise<PoolAddress & { stop: () => Promise<number | null> }> {
  const child = spawn(process.execPath, ['dist/cli.js', 'local', '--port', '0', '--json', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
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
