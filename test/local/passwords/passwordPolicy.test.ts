import { describe, expect, test } from 'vitest'
import { fault, signUp, startPool } from '../callPool.ts'

const invalid = (message: string) => fault('InvalidParameterException', message)

describe('a new password', () => {
  const refused = (tail: string) => fault('InvalidPasswordException', `Password did not conform with policy: ${tail}`)
  const attempt = (Password: string, options = {}) => signUp(startPool(options).pool, 'zoe', {}, { Password })

  test('that is empty is rejected if users cannot sign in with a code', async () => {
    await expect(attempt('', { allowedFirstAuthFactors: ['PASSWORD'] })).rejects.toEqual(
      refused('Password not long enough'),
    )
    expect(await attempt('')).toMatchObject({ UserConfirmed: false })
  })

  test.each([
    ['Aa1!Aa1', 'Password not long enough'],
    ['Aa1!😀😀😀', 'Password not long enough'],
    ['aaaaaa1!', 'Password must have uppercase characters'],
    ['ÄÖÜaaa1!', 'Password must have uppercase characters'],
    ['AAAAAA1!', 'Password must have lowercase characters'],
    ['AAAAAAa!', 'Password must have numeric characters'],
    ['AAAAAAa1', 'Password must have symbol characters'],
    ['AAAAAAa1é', 'Password must have symbol characters'],
  ])('%j: %s', async (password, tail) => {
    await expect(attempt(password)).rejects.toEqual(refused(tail))
  })

  test.each(['Correct-Horse-9!', 'AAA AAAa1', 'Aa1!😀😀😀😀', `Aa1!${'x'.repeat(252)}`])(
    '%j conforms',
    async (password) => {
      expect(await attempt(password)).toHaveProperty('UserSub')
    },
  )

  test.each([' Aa1!Aa1!', 'Aa1!Aa1! '])('%j is rejected because of the space at an end', async (password) => {
    await expect(attempt(password)).rejects.toMatchObject({ name: 'InvalidPasswordException' })
  })

  test('rules that are absent from the policy are not checked', async () => {
    expect(await attempt('x', { passwordPolicy: {} })).toHaveProperty('UserSub')
    await expect(attempt('xxxxxxxxxxx', { passwordPolicy: { MinimumLength: 12 } })).rejects.toEqual(
      refused('Password not long enough'),
    )
  })

  test('can have at most 256 characters', async () => {
    await expect(attempt(`Aa1!${'x'.repeat(253)}`)).rejects.toEqual(
      invalid(
        "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must have length less than or equal to 256",
      ),
    )
  })
})
