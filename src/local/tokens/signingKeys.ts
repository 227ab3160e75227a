import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose'
import type { PoolContext } from '../server/poolContext.ts'
import type { SigningKeys } from '../state/grant.ts'

/** Creating RSA keys takes seconds on a slow machine, so new pools of one page or process share them. */
let newKeys: Promise<SigningKeys> | undefined

/** Returns the pool's two keys, created at first use and stored with the pool. */
export async function signingKeys({ pool }: PoolContext): Promise<SigningKeys> {
  if (!pool.keys) {
    newKeys ??= createKeys()
    pool.keys = await newKeys
  }
  return pool.keys
}

/** Returns the public keys, as `/{userPoolId}/.well-known/jwks.json` serves them. */
export async function publicKeys(context: PoolContext): Promise<{ keys: JWK[] }> {
  const { id, access } = await signingKeys(context)
  return { keys: [publicKey(id), publicKey(access)] }
}

/** Returns the public part of a key. */
export const publicKey = ({ kty, n, e, kid, alg }: JWK) => ({ kty, n, e, kid, alg, use: 'sig' }) as JWK

async function createKeys(): Promise<SigningKeys> {
  const [id, access] = await Promise.all([createKey(), createKey()])
  return { id, access }
}

async function createKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const key = await exportJWK(privateKey)
  return { ...key, alg: 'RS256', kid: await calculateJwkThumbprint(key) }
}
