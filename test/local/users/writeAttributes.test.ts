import { describe, expect, test } from 'vitest'
import type { LocalPoolOptions } from '../../../src/local.ts'
import { administer, ann, call, fault, PASSWORD, signInByPassword, startPool, wrong } from '../callPool.ts'

const NEW = 'ann@new.example.com'

async function start(options: LocalPoolOptions = {}) {
  const { pool, clock } = startPool({ users: [ann], tokenValidity: { accessToken: 86_400 }, ...options })
  const { AccessToken } = (await signInByPassword(pool, 'ann', PASSWORD)).AuthenticationResult
  const write = (attributes: Record<string, string>) =>
    call(pool, 'UpdateUserAttributes', {
      AccessToken,
      UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
    })
  const read = async (): Promise<Record<string, string>> => {
    const { UserAttributes } = await call(pool, 'GetUser', { AccessToken })
    return Object.fromEntries(UserAttributes.map(({ Name, Value }: Record<'Name' | 'Value', string>) => [Name, Value]))
  }
  const verify = (AttributeName: string, Code: string) =>
    call(pool, 'VerifyUserAttribute', { AccessToken, AttributeName, Code })
  return { pool, clock, AccessToken, write, read, verify }
}

describe('a new address', () => {
  test('applies immediately, unverified until its code is entered', async () => {
    const { pool, write, read, verify } = await start()
    expect(await write({ email: NEW })).toMatchObject({
      CodeDeliveryDetailsList: [{ AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'a***@n***' }],
    })
    expect(await read()).toMatchObject({ email: NEW, email_verified: 'false' })
    const { code } = pool.outbox.take(NEW)
    await expect(verify('email', wrong(code))).rejects.toHaveProperty('name', 'CodeMismatchException')
    await verify('email', code)
    expect(await read()).toMatchObject({ email: NEW, email_verified: 'true' })
    await expect(verify('email', code)).rejects.toHaveProperty('name', 'ExpiredCodeException')
  })

  test('waits for its code if the pool keeps the old one', async () => {
    const { pool, write, read, verify } = await start({ attributesRequireVerificationBeforeUpdate: ['email'] })
    await write({ email: NEW })
    expect(await read()).toMatchObject({ email: ann.attributes.email, email_verified: 'true' })
    await verify('email', pool.outbox.take(NEW).code)
    expect(await read()).toMatchObject({ email: NEW, email_verified: 'true' })
  })

  test('gets another code on request, at most five times an hour', async () => {
    const { pool, clock, AccessToken, write, verify } = await start()
    await write({ email: NEW })
    const again = () => call(pool, 'GetUserAttributeVerificationCode', { AccessToken, AttributeName: 'email' })
    for (let i = 0; i < 5; i++) await again()
    await expect(again()).rejects.toHaveProperty('name', 'LimitExceededException')
    const newest = pool.outbox.messages.at(-1)!.code
    await verify('email', newest)
    clock.advance(3601)
    expect(await again()).toHaveProperty('CodeDeliveryDetails')
  })

  test('cannot be one with which another user signs in', async () => {
    const bob = { ...ann, username: 'bob', attributes: { email: 'bob@example.com' } }
    const { write } = await start({ users: [ann, bob], aliasAttributes: ['email'] })
    await expect(write({ email: 'bob@example.com' })).rejects.toEqual(
      fault('AliasExistsException', 'An account with the email already exists.'),
    )
  })

  test('from an administrator can already be verified', async () => {
    const { pool, read } = await start()
    await administer(pool, 'AdminUpdateUserAttributes', {
      Username: 'ann',
      UserAttributes: [
        { Name: 'email', Value: NEW },
        { Name: 'email_verified', Value: 'true' },
      ],
    })
    expect(await read()).toMatchObject({ email: NEW, email_verified: 'true' })
    expect(pool.outbox.messages).toEqual([])
  })
})

describe('an attribute that a user writes', () => {
  const schemaAttributes: NonNullable<LocalPoolOptions['schemaAttributes']> = [
    { Name: 'email', AttributeDataType: 'String', Required: true, Mutable: true },
    { Name: 'custom:age', AttributeDataType: 'Number', Mutable: true, NumberAttributeConstraints: { MinValue: '18' } },
    { Name: 'custom:badge', AttributeDataType: 'String', Mutable: false },
  ]

  test('must be in the schema and within its limits', async () => {
    const { write, read } = await start({ schemaAttributes })
    await write({ nickname: 'Annie', 'custom:age': '30' })
    expect(await read()).toMatchObject({ nickname: 'Annie', 'custom:age': '30', name: 'Ann' })
  })

  test.each([
    ['too small', { 'custom:age': '17' }, 'InvalidParameterException'],
    ['not a number', { 'custom:age': 'old' }, 'InvalidParameterException'],
    ['immutable', { 'custom:badge': '7' }, 'InvalidParameterException'],
    ['unknown', { 'custom:shoe': '40' }, 'InvalidParameterException'],
    ['not a date', { birthdate: '1.2.2000' }, 'InvalidParameterException'],
    ['not writable by users', { email_verified: 'true' }, 'NotAuthorizedException'],
    ['the identity of the user', { sub: 'me' }, 'NotAuthorizedException'],
  ] as const)('is rejected if it is %s', async (_, attributes, name) => {
    const { write, read } = await start({ schemaAttributes })
    const before = await read()
    await expect(write(attributes)).rejects.toHaveProperty('name', name)
    expect(await read()).toEqual(before)
  })

  test('can be deleted, unless the pool requires it', async () => {
    const { pool, AccessToken, read } = await start({ schemaAttributes })
    const remove = (name: string) => call(pool, 'DeleteUserAttributes', { AccessToken, UserAttributeNames: [name] })
    await remove('name')
    expect(await read()).not.toHaveProperty('name')
    await expect(remove('email')).rejects.toEqual(
      fault('InvalidParameterException', 'Invalid user attributes: email: Required attribute cannot be deleted.'),
    )
  })
})
