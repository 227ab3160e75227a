import assert from 'node:assert/strict'
import { TOTP } from 'otpauth'
import {
  AuthError,
  call,
  type FlowContext,
  getProfile,
  startTotpSetup,
  submitAttribute,
  submitChangePassword,
  submitCode,
  submitCredentials,
  submitDeleteAccount,
  submitNewPassword,
  submitTotpEnrollment,
} from 'poolgate/client'
import type { LivePool, LiveUser } from './livePool.ts'

const start = (context: FlowContext, { username, password }: LiveUser) =>
  submitCredentials(context, { step: 'credentials' }, { username, password })

export async function signIn(pool: LivePool, user: LiveUser): Promise<FlowContext> {
  const context = pool.newContext()
  assert.equal((await start(context, user)).step, 'signedIn')
  return context
}

const failsWith = (code: string) => (error: unknown) => error instanceof AuthError && error.code === code

const newPassword = () => `Next-${crypto.randomUUID()}-Z9!`

/** The main walks of a user, each with users of its own. A walk fails by throwing. */
export const walks: Readonly<Record<string, (pool: LivePool) => Promise<void>>> = {
  async 'sign-up, confirmed by an administrator'(pool) {
    const { username, email, password } = pool.newUser()
    const { clientId: ClientId, userPoolId: UserPoolId } = pool.client
    const UserAttributes = [{ Name: 'email', Value: email }]
    await call(pool.client, 'SignUp', { ClientId, Username: username, Password: password, UserAttributes })
    await pool.admin.adminConfirmSignUp({ UserPoolId, Username: username })
    await signIn(pool, { username, password })
  },
  async 'wrong password'(pool) {
    const { username } = await pool.createUser()
    await assert.rejects(start(pool.newContext(), { username, password: newPassword() }), failsWith('wrongCredentials'))
  },
  async 'unknown user'(pool) {
    await assert.rejects(start(pool.newContext(), pool.newUser()), failsWith('wrongCredentials'))
  },
  async 'SRP sign-in and refresh'(pool) {
    const { session } = await signIn(pool, await pool.createUser())
    const first = await session.getAccessToken()
    const isNew = (await session.getAccessToken({ forceRefresh: true })) !== first
    assert(isNew, 'The refresh returned the same access token')
  },
  async 'new password required'(pool) {
    const { username, email, password } = pool.newUser()
    await pool.admin.adminCreateUser({
      UserPoolId: pool.client.userPoolId,
      Username: username,
      TemporaryPassword: password,
      MessageAction: 'SUPPRESS',
      UserAttributes: [{ Name: 'email', Value: email }],
    })
    const context = pool.newContext()
    const state = await start(context, { username, password })
    assert(state.step === 'newPassword')
    assert.equal((await submitNewPassword(context, state, { newPassword: newPassword() })).step, 'signedIn')
  },
  async 'authenticator app: set-up and sign-in'(pool) {
    const user = await pool.createUser()
    const context = await signIn(pool, user)
    const setUp = await startTotpSetup(context, { step: 'start' }, {})
    const app = new TOTP({ secret: setUp.secret })
    const enrolled = await submitTotpEnrollment(context, setUp, { code: app.generate(), preferred: 'on' })
    assert.equal(enrolled.step, 'done')
    const again = pool.newContext()
    const state = await start(again, user)
    assert(state.step === 'code')
    // The code of the enrollment is used up; that of the next period is within the service's window (docs/protocol.md §3.5).
    const code = app.generate({ timestamp: Date.now() + 30_000 })
    assert.equal((await submitCode(again, state, { code })).step, 'signedIn')
  },
  async 'attributes and change of password'(pool) {
    const { username, password } = await pool.createUser()
    const context = await signIn(pool, { username, password })
    await submitAttribute(context, { step: 'edit', attribute: 'nickname' }, { nickname: 'Annie' })
    assert.equal((await getProfile(context.session)).attributes.nickname, 'Annie')
    const next = newPassword()
    await submitChangePassword(context, { step: 'form' }, { password, newPassword: next })
    await signIn(pool, { username, password: next })
  },
  async 'global sign-out'(pool) {
    const user = await pool.createUser()
    const [here, there] = [await signIn(pool, user), await signIn(pool, user)]
    await here.session.signOut({ global: true })
    await assert.rejects(there.session.getAccessToken({ forceRefresh: true }), failsWith('sessionEnded'))
  },
  async 'sign-out revokes this session only'(pool) {
    const user = await pool.createUser()
    const [here, there] = [await signIn(pool, user), await signIn(pool, user)]
    const AccessToken = await here.session.getAccessToken()
    await here.session.signOut()
    await assert.rejects(call(pool.client, 'GetUser', { AccessToken }), AuthError)
    await there.session.getAccessToken({ forceRefresh: true })
  },
  async 'account deletion'(pool) {
    const user = await pool.createUser()
    const context = await signIn(pool, user)
    await submitDeleteAccount(context, { step: 'confirm', name: user.username }, { confirmation: user.username })
    await assert.rejects(start(pool.newContext(), user), failsWith('wrongCredentials'))
  },
}
