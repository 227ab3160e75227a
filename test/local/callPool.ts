import { createLocalPool, type LocalPool, type LocalPoolOptions } from '../../src/local.ts'
import { createKeyPair } from '../../src/srp/keyPair.ts'
import { createSrpSignature } from '../../src/srp/srpSignature.ts'
import type { AuthenticationResult, AuthResponse } from '../../src/wire/operations.ts'
import { postOperation as post } from '../support/callOperation.ts'
import { createStoppedClock } from '../support/testClock.ts'
import { ann as user } from '../support/users.ts'

export { post }

export const PASSWORD = user.password
export const OTHER_PASSWORD = user.newPassword

/** Ann, seeded in a pool where users choose a username. */
export const ann = {
  username: user.username,
  password: user.password,
  attributes: { email: user.email, name: 'Ann' },
  status: 'CONFIRMED',
} as const

/** A well-formed signature with made-up credentials. */
export const SIGNED = {
  authorization: `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20250304/us-east-1/cognito-idp/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-target, Signature=${'0a'.repeat(32)}`,
}

/** Creates a pool with a clock that starts at a fixed time and that only the test advances. */
export function startPool(options: LocalPoolOptions = {}) {
  const clock = createStoppedClock()
  return { pool: createLocalPool({ now: () => clock.now, ...options }), clock }
}

/** What a pool refused with: `toEqual(fault('NotAuthorizedException', '…'))` compares name and message. */
export const fault = (name: string, message: string) => Object.assign(new Error(message), { name })

async function send(pool: LocalPool, operation: string, input: unknown, headers?: Record<string, string>) {
  const response = await post(pool, operation, input, headers)
  const body = await response.json()
  if (!response.ok) throw fault(body.__type, body.message)
  return body
}

type Answer = AuthResponse & {
  ChallengeParameters: Record<string, string>
  AuthenticationResult: Tokens & Pick<AuthenticationResult, 'NewDeviceMetadata'>
  Session: string
}
export type Tokens = Required<Omit<AuthenticationResult, 'NewDeviceMetadata'>>

/** Calls a public operation with the pool's client id filled in. */
export const call = (pool: LocalPool, operation: string, input: object = {}) =>
  send(pool, operation, { ClientId: pool.clientId, ...input })

/** Calls an administrative operation, signed, with the pool's id filled in. */
export const administer = (pool: LocalPool, operation: string, input: object = {}) =>
  send(pool, operation, { UserPoolId: pool.userPoolId, ...input }, SIGNED)

export const initiate = (
  pool: LocalPool,
  AuthFlow: string,
  AuthParameters: Record<string, string>,
  more: object = {},
): Promise<Answer> => call(pool, 'InitiateAuth', { AuthFlow, AuthParameters, ...more })

export const respond = (
  pool: LocalPool,
  ChallengeName: string,
  Session: string,
  ChallengeResponses: Record<string, string>,
): Promise<Answer> => call(pool, 'RespondToAuthChallenge', { ChallengeName, Session, ChallengeResponses })

export const signInByPassword = (pool: LocalPool, USERNAME: string, password: string) =>
  initiate(pool, 'USER_PASSWORD_AUTH', { USERNAME, PASSWORD: password })

/** Starts SRP as a client does. Returns the challenge and the responses to it. */
export async function startSrp(
  pool: LocalPool,
  username: string,
  password: string,
  now: number,
  flow = 'USER_SRP_AUTH',
  more: Record<string, string> = {},
) {
  const pair = await createKeyPair()
  const preferred = flow === 'USER_AUTH' ? { PREFERRED_CHALLENGE: 'PASSWORD_SRP' } : {}
  const { ChallengeName, ChallengeParameters, Session } = await initiate(pool, flow, {
    USERNAME: username,
    SRP_A: pair.hex,
    ...preferred,
    ...more,
  })
  const {
    USER_ID_FOR_SRP: id = '',
    SRP_B: B = '',
    SALT: salt = '',
    SECRET_BLOCK: secretBlock = '',
  } = ChallengeParameters
  const group = pool.userPoolId.split('_')[1]!
  const { signature, timestamp } = await createSrpSignature(
    pair,
    { group, id, password },
    { B, salt, secretBlock },
    now,
  )
  const responses = {
    USERNAME: id,
    PASSWORD_CLAIM_SIGNATURE: signature,
    PASSWORD_CLAIM_SECRET_BLOCK: secretBlock,
    TIMESTAMP: timestamp,
  }
  return { ChallengeName, ChallengeParameters, Session, responses }
}

export async function signInBySrp(pool: LocalPool, username: string, password: string, now: number, flow?: string) {
  const { Session, responses } = await startSrp(pool, username, password, now, flow)
  return respond(pool, 'PASSWORD_VERIFIER', Session, responses)
}

export const signUp = (pool: LocalPool, Username: string, attributes: Record<string, string> = {}, more: object = {}) =>
  call(pool, 'SignUp', {
    Username,
    Password: PASSWORD,
    UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
    ...more,
  })

/** Returns a different code in the same format. */
export const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

export const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString())

/** A storage that a test can read, and share with a second pool. */
export function memoryStorage(text: string | null = null) {
  return {
    text,
    saves: 0,
    load() {
      return this.text
    },
    save(next: string) {
      this.text = next
      this.saves++
    },
  }
}
