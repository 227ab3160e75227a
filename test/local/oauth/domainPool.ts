import { createHash, randomBytes } from 'node:crypto'
import type { LocalPage, LocalPool, LocalPoolOptions, ProviderPage } from '../../../src/local.ts'
import { acme, google } from '../../federation/providers.ts'
import { seedAnn } from '../../support/users.ts'
import { startPool } from '../callPool.ts'

export const CALLBACK = 'http://localhost:5173/callback'
export const SIGNED_OUT = 'http://localhost:5173/'

/** Creates a pool with Ann, two identity providers, and one app. */
export const startDomain = (options: LocalPoolOptions = {}) =>
  startPool({
    users: [seedAnn('CONFIRMED', {}, { username: 'ann' })],
    callbackUrls: [CALLBACK, 'myapp://callback', `${CALLBACK}?kept=1`],
    logoutUrls: [SIGNED_OUT],
    identityProviders: [google, acme],
    ...options,
  })

export const verifier = randomBytes(32).toString('base64url')
export const challenge = createHash('sha256').update(verifier).digest('base64url')

/** Returns the URL that an app opens. `null` leaves a parameter out. */
export function authorizeUrl(pool: LocalPool, changes: Record<string, string | null> = {}, path = '/oauth2/authorize') {
  const parameters = {
    response_type: 'code',
    client_id: pool.clientId,
    redirect_uri: CALLBACK,
    state: 'state-1',
    scope: 'openid email profile aws.cognito.signin.user.admin',
    nonce: 'nonce-1',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...changes,
  }
  const present = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== null)
  return `${pool.domain}${path}?${new URLSearchParams(present)}`
}

/** Returns what a URL of the app was called with. */
export function returned(page: LocalPage): Record<string, string> {
  if (page.page !== 'redirect') throw new Error(`The domain shows ${JSON.stringify(page)}`)
  return Object.fromEntries(new URL(page.url).searchParams)
}

export async function openProviderPage(pool: LocalPool, changes: Record<string, string | null> = {}) {
  const page = await pool.navigate(authorizeUrl(pool, { identity_provider: 'Google', ...changes }))
  if (page.page !== 'provider') throw new Error(`The domain shows ${JSON.stringify(page)}`)
  return page
}

const firstAccount = ({ accounts }: ProviderPage) => accounts[0]!.id

/** Ends a sign-in at a provider. By default the first account signs in. */
export async function chooseAtProvider(
  pool: LocalPool,
  form: Record<string, string> = {},
  changes: Record<string, string | null> = {},
): Promise<LocalPage> {
  const page = await openProviderPage(pool, changes)
  return pool.navigate(page.action, { choice: 'signIn', account: firstAccount(page), ...form })
}

/** Signs in with Google and returns the code. */
export async function obtainCode(
  pool: LocalPool,
  form: Record<string, string> = {},
  changes: Record<string, string | null> = {},
): Promise<string> {
  const { code } = returned(await chooseAtProvider(pool, form, changes))
  if (code === undefined) throw new Error('There is no code.')
  return code
}

/** Sends a form to an endpoint of the domain. `null` leaves a field out. */
export function postForm(
  pool: LocalPool,
  path: string,
  fields: Record<string, string | null>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const present = Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== null)
  return pool.fetch(`${pool.domain}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(present).toString(),
  })
}

/** Exchanges a code. */
export const exchange = (
  pool: LocalPool,
  code: string,
  changes: Record<string, string | null> = {},
  headers: Record<string, string> = {},
): Promise<Response> =>
  postForm(
    pool,
    '/oauth2/token',
    {
      grant_type: 'authorization_code',
      client_id: pool.clientId,
      code,
      redirect_uri: CALLBACK,
      code_verifier: verifier,
      ...changes,
    },
    headers,
  )

export interface DomainTokens {
  id_token: string
  access_token: string
  refresh_token: string
  token_type: string
  expires_in: number
}

/** Signs in with Google and returns the tokens. */
export async function signInAtDomain(
  pool: LocalPool,
  form: Record<string, string> = {},
  changes: Record<string, string | null> = {},
): Promise<DomainTokens> {
  const response = await exchange(pool, await obtainCode(pool, form, changes))
  if (!response.ok) throw new Error(await response.text())
  return response.json()
}
