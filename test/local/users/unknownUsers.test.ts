import { describe, expect, test } from 'vitest'
import {
  ann,
  call,
  fault,
  initiate,
  OTHER_PASSWORD,
  PASSWORD,
  respond,
  signInByPassword,
  signInBySrp,
  startPool,
  startSrp,
  wrong,
} from '../callPool.ts'

const incorrect = fault('NotAuthorizedException', 'Incorrect username or password.')
const expired = fault('ExpiredCodeException', 'Invalid code provided, please request a code again.')
const mismatch = fault('CodeMismatchException', 'Invalid verification code provided, please try again.')
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

const reset = (Username: string) => ({ Username, ConfirmationCode: '123456', Password: OTHER_PASSWORD })

describe('if responses must not reveal which users exist (the default)', () => {
  test('an unknown user gets a challenge in the same format', async () => {
    const email = ['email'] as ['email']
    const { pool, clock } = startPool({ users: [ann], usernameAttributes: email })
    const known = await startSrp(pool, 'ann@example.com', OTHER_PASSWORD, clock.now)
    const unknown = await startSrp(pool, 'nobody@example.com', OTHER_PASSWORD, clock.now)
    const shape = ({ ChallengeName, ChallengeParameters, Session }: typeof known) => ({
      ChallengeName,
      session: Session.length,
      names: Object.keys(ChallengeParameters),
      secretBlock: ChallengeParameters.SECRET_BLOCK?.length,
    })
    expect(shape(unknown)).toEqual(shape(known))
    for (const { ChallengeParameters } of [known, unknown]) {
      expect(ChallengeParameters.USER_ID_FOR_SRP).toMatch(UUID)
      expect(ChallengeParameters.USERNAME).toBe(ChallengeParameters.USER_ID_FOR_SRP)
      expect(ChallengeParameters.SALT).toMatch(/^[0-9a-f]{24,32}$/)
      expect(ChallengeParameters.SRP_B).toMatch(/^[0-9a-f]{740,768}$/)
    }
  })

  test('the challenge has the same salt and id each time, ignoring case, but another B', async () => {
    const { pool } = startPool()
    const ask = async (USERNAME: string) =>
      (await initiate(pool, 'USER_SRP_AUTH', { USERNAME, SRP_A: 'abc' })).ChallengeParameters
    const [first, second, other] = [await ask('nobody'), await ask('NOBODY'), await ask('somebody')]
    expect([second.SALT, second.USER_ID_FOR_SRP]).toEqual([first.SALT, first.USER_ID_FOR_SRP])
    expect(second.SRP_B).not.toBe(first.SRP_B)
    expect(other.SALT).not.toBe(first.SALT)
    expect(other.USER_ID_FOR_SRP).not.toBe(first.USER_ID_FOR_SRP)
  })

  test('the challenge differs between pools', async () => {
    const ask = () => initiate(startPool().pool, 'USER_SRP_AUTH', { USERNAME: 'nobody', SRP_A: 'abc' })
    expect((await ask()).ChallengeParameters.SALT).not.toBe((await ask()).ChallengeParameters.SALT)
  })

  test('any response to the challenge counts as a wrong password', async () => {
    const { pool, clock } = startPool()
    await expect(signInBySrp(pool, 'nobody', PASSWORD, clock.now)).rejects.toEqual(incorrect)
    await expect(signInByPassword(pool, 'nobody', PASSWORD)).rejects.toEqual(incorrect)
    const { Session, responses } = await startSrp(pool, 'nobody', PASSWORD, clock.now)
    await expect(respond(pool, 'PASSWORD_VERIFIER', Session, { ...responses, USERNAME: 'nobody' })).rejects.toEqual(
      incorrect,
    )
  })

  test('unknown users are locked out like known ones', async () => {
    const { pool } = startPool()
    for (let i = 0; i < 5; i++) await expect(signInByPassword(pool, 'nobody', PASSWORD)).rejects.toEqual(incorrect)
    await expect(signInByPassword(pool, 'nobody', PASSWORD)).rejects.toThrow('Password attempts exceeded')
  })

  test.each(['ForgotPassword', 'ResendConfirmationCode'])(
    '%s pretends to send a code, with the same destination each time, and sends nothing',
    async (operation) => {
      const { pool } = startPool()
      const first = await call(pool, operation, { Username: 'nobody' })
      expect(first.CodeDeliveryDetails).toEqual({
        Destination: expect.stringMatching(/^[a-z]\*\*\*@[a-z]\*\*\*$/),
        DeliveryMedium: 'EMAIL',
        AttributeName: 'email',
      })
      expect(await call(pool, operation, { Username: 'nobody' })).toEqual(first)
      expect(pool.outbox.messages).toEqual([])
    },
  )

  test('a typed address shows in the pretended destination, as in a real one', async () => {
    const { pool } = startPool({ users: [ann], usernameAttributes: ['email', 'phone_number'] })
    const destination = async (Username: string) =>
      (await call(pool, 'ForgotPassword', { Username })).CodeDeliveryDetails.Destination
    expect(await destination('zoe@mail.example')).toBe('z***@m***')
    expect(await destination('+12065551212')).toBe('+*******1212')
    expect(await destination('ann@example.com')).toBe('a***@e***')
    pool.outbox.clear()
  })

  test('codes are rejected as expired until one is requested, then as wrong', async () => {
    const { pool } = startPool()
    const confirm = () => call(pool, 'ConfirmSignUp', { Username: 'nobody', ConfirmationCode: '123456' })
    await expect(confirm()).rejects.toEqual(expired)
    await expect(call(pool, 'ConfirmForgotPassword', reset('nobody'))).rejects.toEqual(expired)
    await call(pool, 'ResendConfirmationCode', { Username: 'nobody' })
    await call(pool, 'ForgotPassword', { Username: 'nobody' })
    await expect(confirm()).rejects.toEqual(mismatch)
    await expect(call(pool, 'ConfirmForgotPassword', reset('nobody'))).rejects.toEqual(mismatch)
  })

  test('the hourly limits apply to unknown users', async () => {
    const { pool } = startPool()
    for (let i = 0; i < 5; i++) await call(pool, 'ResendConfirmationCode', { Username: 'nobody' })
    await expect(call(pool, 'ResendConfirmationCode', { Username: 'nobody' })).rejects.toThrow('Attempt limit exceeded')
  })

  test.each([
    ['who is disabled', { ...ann, enabled: false }],
    ['without a verified address', { ...ann, attributes: { email: 'ann@example.com', email_verified: 'false' } }],
    ['who is unconfirmed', { ...ann, status: 'UNCONFIRMED' as const }],
  ])('ForgotPassword pretends to send a code to a user %s', async (_, user) => {
    const { pool } = startPool({ users: [user] })
    const { CodeDeliveryDetails } = await call(pool, 'ForgotPassword', { Username: 'ann' })
    expect(CodeDeliveryDetails.Destination).toMatch(/^.\*\*\*@.\*\*\*$/)
    expect(pool.outbox.messages).toEqual([])
    await expect(call(pool, 'ConfirmForgotPassword', reset('ann'))).rejects.toEqual(mismatch)
  })

  test('a user without a password is indistinguishable from one with another password', async () => {
    const { pool, clock } = startPool({ users: [{ username: 'ann', status: 'RESET_REQUIRED' }] })
    await expect(signInBySrp(pool, 'ann', PASSWORD, clock.now)).rejects.toEqual(incorrect)
    await expect(signInByPassword(pool, 'ann', PASSWORD)).rejects.toEqual(incorrect)
  })
})

describe('if the pool reveals users (LEGACY)', () => {
  const start = () => startPool({ preventUserExistenceErrors: 'LEGACY', users: [ann] }).pool

  test('signing in reports that the user does not exist', async () => {
    const unknown = fault('UserNotFoundException', 'User does not exist.')
    await expect(signInByPassword(start(), 'nobody', PASSWORD)).rejects.toEqual(unknown)
    await expect(initiate(start(), 'USER_SRP_AUTH', { USERNAME: 'nobody', SRP_A: 'abc' })).rejects.toEqual(unknown)
  })

  test.each([
    ['ForgotPassword', { Username: 'nobody' }],
    ['ResendConfirmationCode', { Username: 'nobody' }],
    ['ConfirmSignUp', { Username: 'nobody', ConfirmationCode: '123456' }],
    ['ConfirmForgotPassword', reset('nobody')],
  ])('%s reports it, too', async (operation, input) => {
    await expect(call(start(), operation, input)).rejects.toEqual(
      fault('UserNotFoundException', 'Username/client id combination not found.'),
    )
  })

  test('ForgotPassword reports why it cannot send a code', async () => {
    const { pool } = startPool({
      preventUserExistenceErrors: 'LEGACY',
      users: [
        { ...ann, enabled: false },
        { username: 'bob', status: 'CONFIRMED' },
      ],
    })
    await expect(call(pool, 'ForgotPassword', { Username: 'ann' })).rejects.toThrow('User is disabled.')
    await expect(call(pool, 'ForgotPassword', { Username: 'bob' })).rejects.toEqual(
      fault(
        'InvalidParameterException',
        'Cannot reset password for the user as there is no registered/verified email or phone_number',
      ),
    )
  })

  test('a required reset is reported for any password', async () => {
    const { pool } = startPool({ preventUserExistenceErrors: 'LEGACY', users: [{ ...ann, status: 'RESET_REQUIRED' }] })
    await expect(signInByPassword(pool, 'ann', OTHER_PASSWORD)).rejects.toEqual(
      fault('PasswordResetRequiredException', 'Password reset required for the user'),
    )
  })

  test('a wrong password is reported as such', async () => {
    await expect(signInByPassword(start(), 'ann', wrong('000000'))).rejects.toEqual(incorrect)
  })
})
