import { describe, expect, test } from 'vitest'
import { integerToHex } from '../../../src/encoding/hex.ts'
import { N } from '../../../src/srp/group.ts'
import {
  administer,
  ann,
  claimsOf,
  fault,
  initiate,
  OTHER_PASSWORD,
  PASSWORD,
  respond,
  signInBySrp,
  startPool,
  startSrp,
} from '../callPool.ts'

const incorrect = fault('NotAuthorizedException', 'Incorrect username or password.')
const invalidSession = fault('NotAuthorizedException', 'Invalid session for the user.')

describe('signing in by SRP', () => {
  test('the correct password signs in', async () => {
    const { pool, clock } = startPool({ users: [ann] })
    const { AuthenticationResult } = await signInBySrp(pool, 'ann', PASSWORD, clock.now)
    expect(claimsOf(AuthenticationResult.AccessToken).username).toBe('ann')
  })

  test('a username is case-insensitive', async () => {
    const { pool, clock } = startPool({ users: [ann] })
    expect(await signInBySrp(pool, 'ANN', PASSWORD, clock.now)).toHaveProperty('AuthenticationResult')
  })

  test('USER_AUTH with PASSWORD_SRP signs in', async () => {
    const { pool, clock } = startPool({ users: [ann] })
    const answer = await signInBySrp(pool, 'ann', PASSWORD, clock.now, 'USER_AUTH')
    expect(answer).toHaveProperty('AuthenticationResult.AccessToken')
  })

  test('a wrong password does not sign in', async () => {
    const { pool, clock } = startPool({ users: [ann] })
    await expect(signInBySrp(pool, 'ann', OTHER_PASSWORD, clock.now)).rejects.toEqual(incorrect)
  })

  test('an invalid signature does not sign in, and uses up the session', async () => {
    const { pool, clock } = startPool({ users: [ann] })
    const { Session, responses } = await startSrp(pool, 'ann', PASSWORD, clock.now)
    const broken = { ...responses, PASSWORD_CLAIM_SIGNATURE: `A${responses.PASSWORD_CLAIM_SIGNATURE.slice(1)}` }
    if (broken.PASSWORD_CLAIM_SIGNATURE === responses.PASSWORD_CLAIM_SIGNATURE) broken.PASSWORD_CLAIM_SIGNATURE = 'AAAA'
    await expect(respond(pool, 'PASSWORD_VERIFIER', Session, broken)).rejects.toEqual(incorrect)
    await expect(respond(pool, 'PASSWORD_VERIFIER', Session, responses)).rejects.toEqual(invalidSession)
  })

  test("another exchange's secret block does not sign in", async () => {
    const { pool, clock } = startPool({ users: [ann] })
    const first = await startSrp(pool, 'ann', PASSWORD, clock.now)
    const second = await startSrp(pool, 'ann', PASSWORD, clock.now)
    const mixed = { ...first.responses, PASSWORD_CLAIM_SECRET_BLOCK: second.responses.PASSWORD_CLAIM_SECRET_BLOCK }
    await expect(respond(pool, 'PASSWORD_VERIFIER', first.Session, mixed)).rejects.toEqual(incorrect)
  })

  test.each([0n, N, 2n * N])('an A that is 0 modulo N is rejected: %#', async (A) => {
    const { pool } = startPool({ users: [ann] })
    await expect(initiate(pool, 'USER_SRP_AUTH', { USERNAME: 'ann', SRP_A: integerToHex(A) })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    })
  })

  test.each(['xyz', '-1', ' 1', 'f'.repeat(4000)])(
    'an A that is not a number of the group is rejected: %#',
    async (SRP_A) => {
      const { pool } = startPool({ users: [ann] })
      await expect(initiate(pool, 'USER_SRP_AUTH', { USERNAME: 'ann', SRP_A })).rejects.toMatchObject({
        name: 'InvalidParameterException',
      })
    },
  )

  test.each(['USERNAME', 'SRP_A'])('%s is required', async (name) => {
    const { pool } = startPool({ users: [ann] })
    const parameters = Object.fromEntries(
      Object.entries({ USERNAME: 'ann', SRP_A: 'abc' }).filter(([key]) => key !== name),
    )
    await expect(initiate(pool, 'USER_SRP_AUTH', parameters)).rejects.toEqual(
      fault('InvalidParameterException', `Missing required parameter ${name}`),
    )
  })

  test.each([
    'Tue Mar 04 09:05:07 UTC 2025',
    'Tue Mar 4 9:05:07 UTC 2025',
    'Wed Mar 4 09:05:07 UTC 2025',
    'Di März 4 09:05:07 UTC 2025',
    'Tue Mar 4 09:05:07 GMT 2025',
    '2025-03-04T09:05:07Z',
  ])('TIMESTAMP "%s" is rejected because of its format', async (TIMESTAMP) => {
    const { pool, clock } = startPool({ users: [ann] })
    const { Session, responses } = await startSrp(pool, 'ann', PASSWORD, clock.now)
    await expect(respond(pool, 'PASSWORD_VERIFIER', Session, { ...responses, TIMESTAMP })).rejects.toEqual(
      fault('InvalidParameterException', 'TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.'),
    )
  })

  test.each([-301, 301])('a clock that is %d seconds off is rejected, 299 seconds are not', async (seconds) => {
    const { pool, clock } = startPool({ users: [ann] })
    const off = clock.now + 1000 * seconds
    await expect(signInBySrp(pool, 'ann', PASSWORD, off)).rejects.toEqual(incorrect)
    const near = clock.now + 1000 * Math.sign(seconds) * 299
    expect(await signInBySrp(pool, 'ann', PASSWORD, near)).toHaveProperty('AuthenticationResult')
  })

  test('a password that changes between the two calls is checked against its new value', async () => {
    const { pool, clock } = startPool({ users: [ann] })
    const { Session, responses } = await startSrp(pool, 'ann', PASSWORD, clock.now)
    await administer(pool, 'AdminSetUserPassword', { Username: 'ann', Password: OTHER_PASSWORD, Permanent: true })
    await expect(respond(pool, 'PASSWORD_VERIFIER', Session, responses)).rejects.toEqual(incorrect)
  })
})

describe('the session of a challenge', () => {
  test('works once', async () => {
    const { pool, clock } = startPool({ users: [ann] })
    const { Session, responses } = await startSrp(pool, 'ann', PASSWORD, clock.now)
    await respond(pool, 'PASSWORD_VERIFIER', Session, responses)
    await expect(respond(pool, 'PASSWORD_VERIFIER', Session, responses)).rejects.toEqual(invalidSession)
  })

  test('is opaque, of 20 to 2048 characters, and new each time', async () => {
    const { pool, clock } = startPool({ users: [ann] })
    const [first, second] = [
      await startSrp(pool, 'ann', PASSWORD, clock.now),
      await startSrp(pool, 'ann', PASSWORD, clock.now),
    ]
    expect(first.Session).toMatch(/^[\w-]{20,2048}$/)
    expect(first.Session).not.toBe(second.Session)
  })

  test('expires after three minutes, or as configured, with its own message', async () => {
    const expired = fault('NotAuthorizedException', 'Invalid session for the user, session is expired.')
    for (const [options, life] of [
      [{}, 180],
      [{ sessionValidity: 60 }, 60],
    ] as const) {
      const { pool, clock } = startPool({ users: [ann], ...options })
      const { Session, responses } = await startSrp(pool, 'ann', PASSWORD, clock.now)
      clock.advance(life)
      await expect(respond(pool, 'PASSWORD_VERIFIER', Session, responses)).rejects.toEqual(expired)
    }
  })

  test('belongs to one user', async () => {
    const { pool, clock } = startPool({ users: [ann, { ...ann, username: 'bob' }] })
    const { Session, responses } = await startSrp(pool, 'ann', PASSWORD, clock.now)
    await expect(respond(pool, 'PASSWORD_VERIFIER', Session, { ...responses, USERNAME: 'bob' })).rejects.toEqual(
      invalidSession,
    )
  })

  test('accepts the typed username as well as USER_ID_FOR_SRP', async () => {
    const { pool, clock } = startPool({ users: [ann], aliasAttributes: ['email'] })
    const { Session, responses } = await startSrp(pool, 'ann@example.com', PASSWORD, clock.now)
    const typed = { ...responses, USERNAME: 'Ann@Example.com' }
    expect(await respond(pool, 'PASSWORD_VERIFIER', Session, typed)).toHaveProperty('AuthenticationResult')
  })

  test('is valid for its own challenge only', async () => {
    const { pool, clock } = startPool({ users: [ann] })
    const { Session, responses } = await startSrp(pool, 'ann', PASSWORD, clock.now)
    const answer = respond(pool, 'NEW_PASSWORD_REQUIRED', Session, { ...responses, NEW_PASSWORD: OTHER_PASSWORD })
    await expect(answer).rejects.toEqual(invalidSession)
  })

  test('is rejected if the pool did not issue it', async () => {
    const { pool, clock } = startPool({ users: [ann] })
    const { responses } = await startSrp(pool, 'ann', PASSWORD, clock.now)
    await expect(respond(pool, 'PASSWORD_VERIFIER', 'x'.repeat(128), responses)).rejects.toEqual(invalidSession)
    await expect(respond(pool, 'SMS_MFA', 'x'.repeat(128), { USERNAME: 'ann' })).rejects.toEqual(invalidSession)
  })
})
