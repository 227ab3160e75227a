import { describe, expect, test } from 'vitest'
import { operationTable } from '../../../src/local/operations/localOperations.ts'
import { call, fault, PASSWORD, post, signUp, startPool } from '../callPool.ts'

const invalid = (message: string) => fault('InvalidParameterException', message)

describe('the constraints of the service model', () => {
  test.each([
    [
      'ConfirmSignUp',
      { Username: 'ann', ConfirmationCode: '12 34' },
      "1 validation error detected: Value at 'confirmationCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\S]+",
    ],
    [
      'ForgotPassword',
      { Username: 'x'.repeat(129) },
      "1 validation error detected: Value at 'username' failed to satisfy constraint: Member must have length less than or equal to 128",
    ],
    [
      'ForgotPassword',
      {},
      "1 validation error detected: Value at 'username' failed to satisfy constraint: Member must not be null",
    ],
    [
      'RespondToAuthChallenge',
      { ChallengeName: 'PASSWORD_VERIFIER', Session: 'short' },
      "1 validation error detected: Value at 'session' failed to satisfy constraint: Member must have length greater than or equal to 20",
    ],
    [
      'ConfirmForgotPassword',
      { Username: 'a b', Password: PASSWORD },
      "2 validation errors detected: Value at 'username' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+; Value at 'confirmationCode' failed to satisfy constraint: Member must not be null",
    ],
  ])('%s %#', async (operation, input, message) => {
    await expect(call(startPool().pool, operation, input)).rejects.toEqual(invalid(message))
  })

  test('a message quotes only values that the model does not mark as sensitive', async () => {
    const { pool } = startPool()
    await expect(call(pool, 'InitiateAuth', { AuthFlow: 'MAGIC' })).rejects.toThrow("Value 'MAGIC' at 'authFlow'")
    const canary = 'canary secret'
    for (const [operation, input] of [
      ['GetUser', { AccessToken: canary }],
      ['RevokeToken', { Token: canary }],
      ['ConfirmSignUp', { Username: canary, ConfirmationCode: canary }],
      ['SignUp', { Username: 'zoe', Password: canary.repeat(30) }],
      [
        'SignUp',
        { Username: 'zoe', Password: PASSWORD, UserAttributes: [{ Name: 'name', Value: canary.repeat(200) }] },
      ],
      ['InitiateAuth', { AuthFlow: 'USER_AUTH', Session: canary }],
    ] as const) {
      const refusal: Error = await call(pool, operation, input).catch((error) => error)
      expect(refusal.name).toBe('InvalidParameterException')
      expect(refusal.message).not.toContain('canary')
    }
  })

  test('null counts as absent, and unknown members are ignored', async () => {
    const { pool } = startPool()
    const inList = await post(pool, 'SignUp', { ClientId: pool.clientId, UserAttributes: [null] })
    expect(await inList.json()).toMatchObject({ __type: 'SerializationException' })
    expect(await signUp(pool, 'zoe', {}, { ValidationData: null, SecretHash: null, Whatever: 1 })).toHaveProperty(
      'UserSub',
    )
  })

  test('another app client does not exist', async () => {
    const { pool } = startPool()
    for (const [operation, { authorization, unknownClient }] of operationTable) {
      if (authorization !== 'client' || unknownClient) continue
      const input = {
        ClientId: 'other',
        Username: 'ann',
        ConfirmationCode: '1',
        Password: PASSWORD,
        AuthFlow: 'USER_AUTH',
        ChallengeName: 'SMS_MFA',
        RefreshToken: 'a',
      }
      await expect(call(pool, operation, input)).rejects.toEqual(
        fault('ResourceNotFoundException', 'User pool client other does not exist.'),
      )
    }
  })
})
