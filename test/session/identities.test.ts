import { describe, expect, test } from 'vitest'
import { readIdentities } from '../../src/session/identities.ts'

const google = { userId: '1100', providerName: 'Google', providerType: 'Google' }

describe('the identities of a user', () => {
  test.each([
    ['a list, as in an ID token', [{ ...google, issuer: null, primary: true, dateCreated: 1_700_000_000_000 }]],
    ['with texts', [{ ...google, primary: 'true', dateCreated: '1700000000000' }]],
    ['with a number as the id', [{ ...google, userId: 1100 }]],
    ['JSON, as an attribute', JSON.stringify([{ ...google, primary: true }])],
  ])('are read from %s', (_, value) => {
    expect(readIdentities(value)).toEqual([google])
  })

  test('may lack the id and the type', () => {
    expect(readIdentities([{ providerName: 'Acme' }])).toEqual([{ providerName: 'Acme', providerType: '' }])
  })

  test.each([
    undefined,
    null,
    7,
    '',
    '{',
    '{}',
    {},
    [null, 7, 'Google', {}, { providerName: '' }, { providerName: 7 }],
  ])('are none in %j', (value) => {
    expect(readIdentities(value)).toEqual([])
  })
})
