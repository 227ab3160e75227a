import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const SIGNED = {
  authorization: `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20250304/us-east-1/cognito-idp/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-target, Signature=${'0a'.repeat(32)}`,
}

/**
 * @param {string} file
 * @returns {Promise<{ child: import('node:child_process').ChildProcess, call: (operation: string, input: object) => Promise<any> }>}
 */
async function startPool(file) {
  const command = [
    new URL('../dist/cli.js', import.meta.url).pathname,
    'local',
    '--port',
    '0',
    '--json',
    '--data',
    file,
  ]
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] })
  const output = createInterface({ input: child.stdout })
  /** @type {string} */
  const line = await new Promise((resolve, reject) => {
    output.once('line', resolve)
    child.once('exit', (code) => reject(new Error(`poolgate local ended with ${code}`)))
  })
  const { endpoint, userPoolId } = JSON.parse(line)
  const call = async (/** @type {string} */ operation, /** @type {object} */ input) => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
        ...SIGNED,
      },
      body: JSON.stringify({ UserPoolId: userPoolId, ...input }),
    })
    if (!response.ok) throw new Error(`${operation} failed: ${await response.text()}`)
    return response.json()
  }
  return { child, call }
}

/**
 * Kills a service at random moments while it creates pools, and creates and changes users of several, and starts it again.
 *
 * @param {number} kills
 * @returns {Promise<{ acknowledged: number, lost: string[], strayFiles: string[] }>}
 */
export async function killRepeatedly(kills) {
  const folder = mkdtempSync(join(tmpdir(), 'poolgate-kills-'))
  const file = join(folder, 'pool.json')
  /** The acknowledged users, their pools, and the acknowledged value of an attribute that changes.
   * @type {Map<string, { least: number, pool: object }>} */
  const acknowledged = new Map()
  let sent = 0

  for (let kill = 0; kill < kills; kill++) {
    const { child, call } = await startPool(file)
    const ended = new Promise((resolve) => child.once('exit', resolve))
    setTimeout(() => child.kill('SIGKILL'), Math.random() * 300)
    await Promise.all([
      work(call),
      work(call),
      createPool(call).then(
        (pool) => work(call, pool),
        () => {},
      ),
    ])
    await ended
  }

  const { child, call } = await startPool(file)
  const lost = []
  for (const [Username, { least, pool }] of acknowledged) {
    const user = await call('AdminGetUser', { Username, ...pool }).catch(() => undefined)
    const value = user?.UserAttributes.find((/** @type {{ Name: string }} */ { Name }) => Name === 'name')?.Value
    if (!user || Number(value) < least) lost.push(Username)
  }
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
  const strayFiles = readdirSync(folder).filter((name) => name !== 'pool.json')
  rmSync(folder, { recursive: true })
  return { acknowledged: sent, lost, strayFiles }

  /** @param {(operation: string, input: object) => Promise<any>} call */
  async function createPool(call) {
    const { UserPool } = await call('CreateUserPool', { UserPoolId: undefined, PoolName: 'killed' })
    return { UserPoolId: UserPool.Id }
  }

  /**
   * @param {(operation: string, input: object) => Promise<any>} call
   * @param {object} [pool] Default: the first pool.
   */
  async function work(call, pool = {}) {
    const Username = `user${acknowledged.size}-${Math.random().toString(36).slice(2)}`
    try {
      for (let value = 0; ; value++) {
        const attributes = { ...pool, UserAttributes: [{ Name: 'name', Value: String(value) }] }
        if (value === 0) await call('AdminCreateUser', { Username, MessageAction: 'SUPPRESS', ...attributes })
        else await call('AdminUpdateUserAttributes', { Username, ...attributes })
        acknowledged.set(Username, { least: value, pool })
        sent++
      }
    } catch {
      // The process was killed: this call was not acknowledged.
    }
  }
}
