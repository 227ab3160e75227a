import { randomBytes } from 'node:crypto'
import { Fault } from '../server/fault.ts'
import type { Host } from '../server/hostedPool.ts'
import { UsageError } from './commandError.ts'
import type { RemoteAccess } from './http.ts'
import { type SigningCredentials, verifySignature } from './verifySignature.ts'

/** What other machines need to reach the service: made for one run, and printed. */
export interface RemoteCredentials extends RemoteAccess, SigningCredentials {}

/**
 * Returns access for other machines, or `undefined` without `--host`.
 *
 * @throws {UsageError} when only one of `--host` and `--allow-host` is given.
 */
export function createRemoteAccess(
  host: string | undefined,
  allowedHosts: readonly string[],
): RemoteCredentials | undefined {
  if (host === undefined && !allowedHosts.length) return undefined
  if (!host || !allowedHosts.length || allowedHosts.some((name) => !/^[\w.-]+$/.test(name))) {
    throw new UsageError('--host ADDRESS and --allow-host NAME belong together: NAME is the name that clients use')
  }
  return {
    host,
    allowedHosts: allowedHosts.map((name) => name.toLowerCase()),
    token: randomBytes(24).toString('base64url'),
    accessKeyId: `AKIA${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64url'),
  }
}

/** Returns the check of signed operations: their signature must be made with the credentials. */
export const requireSignatureOf =
  (credentials: SigningCredentials): Host['authorize'] =>
  ({ authorization }, { method, url, headers }, body) => {
    if (authorization !== 'iam') return
    const { pathname, search } = new URL(url)
    const signed = { method, target: pathname + search, headers, body: new TextEncoder().encode(body) }
    const refusal = verifySignature(signed, credentials, Date.now())
    if (refusal) throw new Fault(refusal.name, refusal.message)
  }
