import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFileStorage } from '../dist/local/node/fileStorage.js'
import { serveLocalPool } from '../dist/local/node/http.js'
import { createServerPair, isValidSignature } from '../dist/local/passwords/srpServer.js'
import { createLocalPool } from '../dist/local.js'
import { createKeyPair } from '../dist/srp/keyPair.js'
import { createSrpSignature } from '../dist/srp/srpSignature.js'
import { killRepeatedly } from './localKills.mjs'

const MANY = 10_000
const FEW = 100
const ROUNDS = 60
const SIMULTANEOUS = 200
const KILLS = 100
const PASSWORD = 'Secret-123'
const userPoolId = 'us-east-1_LocalPool'

/** @typedef {import('../dist/local.js').LocalPool} LocalPool */

let missed = 0

/**
 * @param {string} what
 * @param {string} figure
 * @param {boolean} isMet
 * @param {string} target
 */
function report(what, figure, isMet, target) {
  if (!isMet) missed++
  console.log(`${what.padEnd(58)}${figure.padStart(10)}   ${target}: ${isMet ? 'met' : 'MISSED'}`)
}

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** @param {number} count */
const seeds = (count) =>
  Array.from({ length: count }, (_, index) => ({
    username: `user${index}`,
    password: PASSWORD,
    attributes: { email: `user${index}@example.com` },
    status: /** @type {const} */ ('CONFIRMED'),
  }))

/**
 * @param {(request: Request) => Promise<Response>} send
 * @param {LocalPool} pool
 * @param {string} operation
 * @param {object} input
 * @param {string} [endpoint]
 */
async function call(send, { clientId, endpoint: own }, operation, input, endpoint = own) {
  const response = await send(
    new Request(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      },
      body: JSON.stringify({ ClientId: clientId, ...input }),
    }),
  )
  const output = await response.json()
  if (!response.ok) throw new Error(`${operation}: ${JSON.stringify(output)}`)
  return output
}

/**
 * Signs in by SRP. Returns how long the pool took for the two calls, in milliseconds, without the client's own work.
 *
 * @param {LocalPool} pool
 * @param {string} username
 * @param {(request: Request) => Promise<Response>} [send]
 * @param {string} [endpoint]
 */
async function signIn(pool, username, send = pool.handle, endpoint) {
  const pair = await createKeyPair()
  const started = performance.now()
  const { Session, ChallengeParameters } = await call(
    send,
    pool,
    'InitiateAuth',
    { AuthFlow: 'USER_SRP_AUTH', AuthParameters: { USERNAME: username, SRP_A: pair.hex } },
    endpoint,
  )
  const challenged = performance.now()
  const { USER_ID_FOR_SRP: id, SRP_B: B, SALT: salt, SECRET_BLOCK: secretBlock } = ChallengeParameters
  const identity = { group: userPoolId.split('_')[1] ?? '', id, password: PASSWORD }
  const { signature, timestamp } = await createSrpSignature(pair, identity, { B, salt, secretBlock }, Date.now())
  const ChallengeResponses = {
    USERNAME: id,
    PASSWORD_CLAIM_SIGNATURE: signature,
    PASSWORD_CLAIM_SECRET_BLOCK: secretBlock,
    TIMESTAMP: timestamp,
  }
  const responding = performance.now()
  await call(
    send,
    pool,
    'RespondToAuthChallenge',
    { ChallengeName: 'PASSWORD_VERIFIER', Session, ChallengeResponses },
    endpoint,
  )
  return challenged - started + (performance.now() - responding)
}

/** Returns the time of the pool's part of SRP, which is the same for any number of users. */
async function srpTime() {
  const random = (/** @type {number} */ length) => crypto.getRandomValues(new Uint8Array(length))
  const A = BigInt(`0x${(await createKeyPair()).hex}`)
  const started = performance.now()
  const pair = await createServerPair(A, random)
  const exchange = { A, pair, verifier: A, group: 'g', id: 'i', secretBlock: 'AAAA', timestamp: 't', signature: 'AAAA' }
  await isValidSignature(exchange)
  return performance.now() - started
}

/** @param {() => Promise<number>} measure */
async function repeat(measure) {
  const values = []
  for (let round = 0; round < ROUNDS; round++) values.push(await measure())
  return median(values)
}

const folder = mkdtempSync(join(tmpdir(), 'poolgate-bench-'))
const fail = (/** @type {string} */ reason) => {
  throw new Error(reason)
}
const openFile = (/** @type {string} */ name) =>
  openFileStorage({ path: join(folder, name), userPoolId, onFailure: fail })
const storages = { few: await openFile('few.json'), many: await openFile('many.json') }

const started = performance.now()
const many = createLocalPool({ userPoolId, users: seeds(MANY) })
await many.ready
const readyTime = performance.now() - started
report(`ready with ${MANY} users`, `${(readyTime / 1000).toFixed(2)} s`, readyTime <= 2000, 'at most 2 s')

const pools = {
  few: createLocalPool({ userPoolId, users: seeds(FEW) }),
  many,
  fewInFile: createLocalPool({ userPoolId, users: seeds(FEW), storage: storages.few }),
  manyInFile: createLocalPool({ userPoolId, users: seeds(MANY), storage: storages.many }),
}
/** @type {Record<string, number[]>} */
const times = { few: [], many: [], fewInFile: [], manyInFile: [] }
const srp = await repeat(srpTime)
for (let round = -FEW; round < ROUNDS; round++) {
  for (const [name, pool] of Object.entries(pools)) {
    // A first sign-in computes the verifier: it isn't counted.
    const time = await signIn(pool, `user${(round + FEW) % FEW}`)
    if (round >= 0) times[name]?.push(time)
  }
}
const cost = Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values) - srp]))
const few = cost.few ?? Number.NaN
console.log(
  `a sign-in without ${srp.toFixed(1)} ms of SRP, in ms: ${Object.entries(cost)
    .map(([name, value]) => `${name} ${value.toFixed(2)}`)
    .join(', ')}`,
)
/** @param {string} what @param {number} ratio @param {number} limit */
const compare = (what, ratio, limit) => report(what, ratio.toFixed(2), ratio <= limit, `at most ${limit.toFixed(2)}`)
compare(`a sign-in with ${MANY} users, times ${FEW} users`, (cost.many ?? 0) / few, 1.3)
compare('the same with --data, times 100 users with --data', (cost.manyInFile ?? 0) / (cost.fewInFile ?? 0), 1.5)
console.log(
  `  times ${FEW} users without --data: ${((cost.manyInFile ?? 0) / few).toFixed(2)}, of which the disk decides`,
)

const server = await serveLocalPool(pools.manyInFile, 0)
const results = await Promise.allSettled(
  Array.from({ length: SIMULTANEOUS }, (_, index) =>
    signIn(pools.manyInFile, `user${index}`, fetch, `${server.endpoint}/`),
  ),
)
const succeeded = results.filter(({ status }) => status === 'fulfilled').length
report(`${SIMULTANEOUS} simultaneous sign-ins`, `${succeeded}`, succeeded === SIMULTANEOUS, 'all succeed')
await server.close()

for (const storage of Object.values(storages)) storage.close()
rmSync(folder, { recursive: true })

const { acknowledged, lost, strayFiles } = await killRepeatedly(KILLS)
report(`${KILLS} kills, ${acknowledged} calls acknowledged: lost`, `${lost.length}`, lost.length === 0, 'none')
report(`${KILLS} kills: files left behind`, `${strayFiles.length}`, strayFiles.length === 0, 'none')
console.log(missed ? `\n${missed} targets missed` : '\nAll targets met')
process.exitCode = missed ? 1 : 0
