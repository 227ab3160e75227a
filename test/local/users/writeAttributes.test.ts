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
  test('counts at once, unproven, until its code comes back', async () => {
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

  test('waits for its code where the pool keeps the old one', async () => {
    const { pool, write, read, verify } = await start({ attributesRequireVerificationBeforeUpdate: ['email'] })
    await write({ email: NEW })
    expect(await read()).toMatchObject({ email: ann.attributes.email, email_verified: 'true' })
    await verify('email', pool.outbox.take(NEW).code)
    expect(await read()).toMatchObject({ email: NEW, email_verified: 'true' })
  })

  test('gets another code on request, for five times an hour', async () => {
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

  test('cannot be one that signs somebody else in', async () => {
    const bob = { ...ann, username: 'bob', attributes: { email: 'bob@example.com' } }
    const { write } = await start({ users: [ann, bob], aliasAttributes: ['email'] })
    await expect(write({ email: 'bob@example.com' })).rejects.toEqual(
      fault('AliasExistsException', 'An account with the email already exists.'),
    )
  })

  test('of an administrator may be proven already', async () => {
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

describe('what a person may write', () => {
  const schemaAttributes: NonNullable<LocalPoolOptions['schemaAttributes']> = [
    { Name: 'email', AttributeDataType: 'String', Required: true, Mutable: true },
    { Name: 'custom:age', AttributeDataType: 'Number', Mutable: true, NumberAttributeConstraints: { MinValue: '18' } },
    { Name: 'custom:badge', AttributeDataType: 'String', Mutable: false },
  ]

  test('is in the schema, within its bounds', async () => {
    const { write, read } = await start({ schemaAttributes })
    await write({ nickname: 'Annie', 'custom:age': '30' })
    expect(await read()).toMatchObject({ nickname: 'Annie', 'custom:age': '30', name: 'Ann' })
  })

  test.each([
    ['too small', { 'custom:age': '17' }, 'InvalidParameterException'],
    ['no number', { 'custom:age': 'old' }, 'InvalidParameterException'],
    ['set for good', { 'custom:badge': '7' }, 'InvalidParameterException'],
    ['unknown', { 'custom:shoe': '40' }, 'InvalidParameterException'],
    ['no date', { birthdate: '1.2.2000' }, 'InvalidParameterException'],
    ['not theirs to say', { email_verified: 'true' }, 'NotAuthorizedException'],
    ['their identity', { sub: 'me' }, 'NotAuthorizedException'],
  ] as const)('is nothing that is %s', async (_, attributes, name) => {
    const { write, read } = await start({ schemaAttributes })
    const before = await read()
    await expect(write(attributes)).rejects.toHaveProperty('name', name)
    expect(await read()).toEqual(before)
  })

  test('may be deleted, unless the pool requires it', async () => {
    const { pool, AccessToken, read } = await start({ schemaAttributes })
    const remove = (name: string) => call(pool, 'DeleteUserAttributes', { AccessToken, UserAttributeNames: [name] })
    await remove('name')
    expect(await read()).not.toHaveProperty('name')
    await expect(remove('email')).rejects.toEqual(
      fault('InvalidParameterException', 'Invalid user attributes: email: Required attribute cannot be deleted.'),
    )
  })
})
