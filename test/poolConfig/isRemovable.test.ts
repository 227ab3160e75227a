import { describe, expect, test } from 'vitest'
import { isRemovable } from '../../src/poolConfig/isRemovable.ts'
import type { PoolConfig } from '../../src/poolConfig/poolConfig.ts'

const email = { email: 'ann@example.com', email_verified: 'true' }
const phone = { phone_number: '+442079460000', phone_number_verified: 'true' }
const unverifiedPhone = { phone_number: '+442079460000', phone_number_verified: 'false' }
const byUsername: PoolConfig = {}
const byEmail: PoolConfig = { usernameAttributes: ['email'] }
const byEither: PoolConfig = { usernameAttributes: ['email', 'phone_number'] }

const user = (attributes: Record<string, string>, identifier = 'ann', mfa: ('sms' | 'email' | 'totp')[] = []) => ({
  attributes,
  identifier,
  mfa,
})

describe('the removal is offered', () => {
  test.each([
    ['of an attribute that the schema does not require', 'given_name', byUsername, user({ given_name: 'Ann' })],
    ['of one of two verified addresses', 'email', byUsername, user({ ...email, ...phone })],
    [
      'of an address that is not verified',
      'phone_number',
      byEmail,
      user({ ...email, ...unverifiedPhone }, 'ann@example.com'),
    ],
    ['of the only address, which is not verified', 'phone_number', byUsername, user(unverifiedPhone)],
    [
      'of the address that the user does not sign in with',
      'phone_number',
      byEither,
      user({ ...email, ...phone }, 'ann@example.com'),
    ],
    [
      'of an address while only an authenticator app is on',
      'phone_number',
      byUsername,
      user({ ...email, ...phone }, 'ann', ['totp']),
    ],
    [
      'of a custom attribute called like an address',
      'custom:email',
      byUsername,
      user({ 'custom:email': 'x' }, 'ann', ['email']),
    ],
  ])('%s', (_, name, pool, possession) => {
    expect(isRemovable(name, pool, possession)).toBe(true)
  })
})

describe('the removal is not offered', () => {
  test.each([
    ['without a value', 'given_name', byUsername, user({})],
    [
      'of an attribute that the schema requires',
      'given_name',
      { schemaAttributes: [{ Name: 'given_name', Required: true }] },
      user({ given_name: 'Ann' }),
    ],
    [
      'of an attribute that cannot change',
      'given_name',
      { schemaAttributes: [{ Name: 'given_name', Mutable: false }] },
      user({ given_name: 'Ann' }),
    ],
    ['of the address that all users sign in with', 'email', byEmail, user({ ...email, ...phone }, 'some-id')],
    [
      'of the address that the user typed to sign in',
      'phone_number',
      byEither,
      user({ ...email, ...phone }, '+442079460000'),
    ],
    ['of the typed address in another case', 'email', byEither, user({ ...email, ...phone }, 'Ann@Example.com')],
    ['of the only address that the user can sign in with', 'email', byEither, user({ ...email }, 'some-id')],
    [
      'of an alias that the user typed to sign in',
      'preferred_username',
      byUsername,
      user({ preferred_username: 'annie' }, 'annie'),
    ],
    ['of the last verified address', 'email', byUsername, user({ ...email, ...unverifiedPhone })],
    ['of the address of the email codes', 'email', byUsername, user({ ...email, ...phone }, 'ann', ['email'])],
    [
      'of the number of the text messages',
      'phone_number',
      byUsername,
      user({ ...email, ...phone }, 'ann', ['sms', 'totp']),
    ],
  ] as [string, string, PoolConfig, ReturnType<typeof user>][])('%s', (_, name, pool, possession) => {
    expect(isRemovable(name, pool, possession)).toBe(false)
  })
})
