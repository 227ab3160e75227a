import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'

const command = createRequire(import.meta.url)
  .resolve('poolgate/package.json')
  .replace('package.json', 'dist/cli.js')

/** Serves a pool on a free port while the tests run. Returns what ends it. */
export default async function startPool() {
  const args = ['local', '--port', '0', '--json', '--seed', 'users.json']
  const pool = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(createInterface({ input: pool.stdout }), 'line')
  const { endpoint, userPoolId, clientId } = JSON.parse(line)
  Object.assign(process.env, { POOL_ENDPOINT: endpoint, USER_POOL_ID: userPoolId, CLIENT_ID: clientId })
  return () => {
    pool.kill()
  }
}
