import { describe, expect, test } from 'vitest'
import {
  administer,
  ann,
  fault,
  initiate,
  OTHER_PASSWORD,
  PASSWORD,
  signInByPassword,
  signInBySrp,
  startPool,
} from '../callPool.ts'

const incorrect = fault('NotAuthorizedException', 'Incorrect username or password.')
const locked = fault('NotAuthorizedException', 'Password attempts exceeded')

const fail = async (pool: ReturnType<typeof startPool>['pool'], times: number) => {
  for (let i = 0; i < times; i++) await expect(signInByPassword(pool, 'ann', OTHER_PASSWORD)).rejects.toEqual(incorrect)
}

describe('failed passwords', () => {
  test('the fifth in a row locks the account for a second, even for the correct password', async () => {
    const { pool, clock } = startPool({ users: [ann] })
    await fail(pool, 5)
    await expect(signInByPassword(pool, 'ann', PASSWORD)).rejects.toEqual(locked)
    clock.advance(1)
    expect(await signInByPassword(pool, 'ann', PASSWORD)).toHaveProperty('AuthenticationResult')
  })

  test('each further one doubles the lockout, up to fifteen minutes', async () => {
    const { pool, clock } = startPool({ users: [ann] })
    await fail(pool, 5)
    for (const seconds of [1, 2, 4, 8, 16, 32, 64, 128, 256, 512]) {
      clock.advance(seconds - 1)
      await expect(signInByPassword(pool, 'ann', PASSWORD)).rejects.toEqual(locked)
      clock.advance(1)
      await fail(pool, 1)
    }
    clock.advance(899)
    await expect(signInByPassword(pool, 'ann', PASSWORD)).rejects.toEqual(locked)
  })

  test('attempts during the lockout do not extend it', async () => {
    const { pool, clock } = startPool({ users: [ann] })
    await fail(pool, 5)
    for (let i = 0; i < 10; i++) await expect(signInByPassword(pool, 'ann', OTHER_PASSWORD)).rejects.toEqual(locked)
    clock.advance(1)
    expect(await signInByPassword(pool, 'ann', PASSWORD)).toHaveProperty('AuthenticationResult')
  })

  test('a success or fifteen minutes without attempts reset the count', async () => {
    const { pool, clock } = startPool({ users: [ann] })
    await fail(pool, 4)
    await signInByPassword(pool, 'ann', PASSWORD)
    await fail(pool, 4)
    clock.advance(900)
    await fail(pool, 4)
    expect(await signInByPassword(pool, 'ann', PASSWORD)).toHaveProperty('AuthenticationResult')
  })

  test('attempts by SRP and by password count together', async () => {
    const { pool, clock } = startPool({ users: [ann] })
    await fail(pool, 3)
    for (let i = 0; i < 2; i++)
      await expect(signInBySrp(pool, 'ann', OTHER_PASSWORD, clock.now)).rejects.toEqual(incorrect)
    await expect(signInBySrp(pool, 'ann', PASSWORD, clock.now)).rejects.toEqual(locked)
  })

  test('do not lock out other users', async () => {
    const { pool } = startPool({ users: [ann, { ...ann, username: 'bob' }] })
    await fail(pool, 5)
    expect(await signInByPassword(pool, 'bob', PASSWORD)).toHaveProperty('AuthenticationResult')
  })
})

describe.each([
  ['USER_PASSWORD_AUTH', (pool, password) => signInByPassword(pool, 'ann', password)],
  ['USER_SRP_AUTH', (pool, password, now) => signInBySrp(pool, 'ann', password, now)],
] as [string, (pool: ReturnType<typeof startPool>['pool'], password: string, now: number) => Promise<unknown>][])(
  '%s reveals the state of the account only with the correct password',
  (_, signIn) => {
    test.each([
      ['unconfirmed', { ...ann, status: 'UNCONFIRMED' }, fault('UserNotConfirmedException', 'User is not confirmed.')],
      [
        'password reset required',
        { ...ann, status: 'RESET_REQUIRED' },
        fault('PasswordResetRequiredException', 'Password reset required for the user'),
      ],
      ['disabled', { ...ann, enabled: false }, fault('NotAuthorizedException', 'User is disabled.')],
    ] as const)('%s', async (_state, user, refusal) => {
      const { pool, clock } = startPool({ users: [user] })
      await expect(signIn(pool, PASSWORD, clock.now)).rejects.toEqual(refusal)
      await expect(signIn(pool, OTHER_PASSWORD, clock.now)).rejects.toEqual(incorrect)
    })

    test('a user who is enabled again can sign in', async () => {
      const { pool, clock } = startPool({ users: [ann] })
      await administer(pool, 'AdminDisableUser', { Username: 'ann' })
      await administer(pool, 'AdminEnableUser', { Username: 'ann' })
      expect(await signIn(pool, PASSWORD, clock.now)).toHaveProperty('AuthenticationResult')
    })
  },
)

describe('an auth flow that the app client does not allow', () => {
  test.each(['USER_SRP_AUTH', 'USER_PASSWORD_AUTH', 'USER_AUTH', 'REFRESH_TOKEN_AUTH'])(
    '%s is rejected',
    async (flow) => {
      const { pool } = startPool({ authFlows: [], users: [ann] })
      await expect(initiate(pool, flow, { USERNAME: 'ann', PASSWORD })).rejects.toEqual(
        fault('InvalidParameterException', `${flow} flow not enabled for this client`),
      )
    },
  )

  test.each(['CUSTOM_AUTH', 'ADMIN_USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH', 'NO_SUCH_FLOW', 'constructor'])(
    '%s is rejected as invalid',
    async (flow) => {
      const { pool } = startPool({ users: [ann] })
      await expect(initiate(pool, flow, { USERNAME: 'ann' })).rejects.toMatchObject({
        name: 'InvalidParameterException',
      })
    },
  )
})
