import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createLocalService } from '../../../src/local/service/createLocalService.ts'
import { wrong } from '../callPool.ts'
import { adminSignIn, connectTo, createPool, createServiceFile } from './openService.ts'

const [FIRST, SECOND, THIRD, FOURTH] = ['First-Word-1', 'Second-Word-2', 'Third-Word-3', 'Fourth-Word-4'] as const
const USED = { name: 'PasswordHistoryPolicyViolationException', message: 'Password has previously been used' }

const policy = (PasswordHistorySize: number) => ({ PasswordPolicy: { PasswordHistorySize } })

/** Starts a pool with Ann, who had the first password, then the second one, and has the third. */
async function start(historySize: number, service = createLocalService()) {
  const cognito = connectTo(service)
  const pool = await createPool(cognito, { Policies: policy(historySize) })
  const { UserPoolId, ClientId } = pool
  const ann = { UserPoolId, Username: 'ann' }
  const UserAttributes = [
    { Name: 'email', Value: 'ann@example.com' },
    { Name: 'email_verified', Value: 'true' },
  ]
  await cognito.adminCreateUser({ ...ann, UserAttributes, TemporaryPassword: FIRST, MessageAction: 'SUPPRESS' })
  const setByAdministrator = (Password: string, Permanent = true) =>
    cognito.adminSetUserPassword({ ...ann, Password, Permanent })
  await setByAdministrator(SECOND)
  await setByAdministrator(THIRD)
  const change = async (PreviousPassword: string, ProposedPassword: string) => {
    const { AccessToken } = await adminSignIn(cognito, pool, 'ann', PreviousPassword)
    await cognito.changePassword({ AccessToken, PreviousPassword, ProposedPassword })
  }
  const reset = (ConfirmationCode: string, Password: string) =>
    cognito.confirmForgotPassword({ ClientId, Username: 'ann', ConfirmationCode, Password })
  return { service, cognito, pool, UserPoolId, ClientId, setByAdministrator, change, reset }
}

describe('a pool that remembers three passwords', () => {
  test('refuses the current one and the two before it when users change theirs', async () => {
    const { change } = await start(3)
    for (const used of [THIRD, SECOND, FIRST]) await expect(change(THIRD, used)).rejects.toMatchObject(USED)
    await change(THIRD, FOURTH)
    await change(FOURTH, FIRST)
  })

  test('refuses them from administrators, also as temporary ones', async () => {
    const { setByAdministrator } = await start(3)
    await expect(setByAdministrator(SECOND)).rejects.toMatchObject(USED)
    await expect(setByAdministrator(SECOND, false)).rejects.toMatchObject(USED)
    await setByAdministrator(FOURTH)
  })

  test('refuses them in a reset after the correct code, which then works with another password', async () => {
    const { service, cognito, ClientId, reset } = await start(3)
    await cognito.forgotPassword({ ClientId, Username: 'ann' })
    const { code } = service.outbox.take('ann@example.com')
    await expect(reset(wrong(code), SECOND)).rejects.toMatchObject({ name: 'CodeMismatchException' })
    await expect(reset(code, SECOND)).rejects.toMatchObject(USED)
    await reset(code, FOURTH)
  })

  test('refuses them as the new password that replaces a temporary one', async () => {
    const { cognito, pool, setByAdministrator } = await start(3)
    await setByAdministrator(FOURTH, false)
    const { Session } = await cognito.adminInitiateAuth({
      ...pool,
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'ann', PASSWORD: FOURTH },
    })
    const answer = (NEW_PASSWORD: string) =>
      cognito.adminRespondToAuthChallenge({
        ...pool,
        Session,
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        ChallengeResponses: { USERNAME: 'ann', NEW_PASSWORD },
      })
    await expect(answer(FOURTH)).rejects.toMatchObject(USED)
    await expect(answer(SECOND)).rejects.toMatchObject(USED)
    expect(await answer(FIRST)).toHaveProperty('AuthenticationResult')
  })
})

test('a pool without password history lets users keep their password', async () => {
  const { change } = await start(0)
  await change(THIRD, THIRD)
  await change(THIRD, FIRST)
})

test('a smaller history forgets the oldest passwords with the next one', async () => {
  const { cognito, UserPoolId, change } = await start(3)
  await cognito.updateUserPool({ UserPoolId, Policies: policy(1) })
  await change(THIRD, SECOND)
  await cognito.updateUserPool({ UserPoolId, Policies: policy(3) })
  await change(SECOND, THIRD)
})

test('remembered passwords survive a restart, as verifiers', async () => {
  const file = createServiceFile()
  const { UserPoolId, ClientId } = await start(3, (await file.start()).service)
  const { cognito } = await file.start()
  const text = readFileSync(file.path, 'utf8')
  for (const password of [FIRST, SECOND, THIRD]) expect(text).not.toContain(password)
  const { AccessToken } = await adminSignIn(cognito, { UserPoolId, ClientId }, 'ann', THIRD)
  const call = { AccessToken, PreviousPassword: THIRD, ProposedPassword: FIRST }
  await expect(cognito.changePassword(call)).rejects.toMatchObject(USED)
})
