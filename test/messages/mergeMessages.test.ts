import { type MessageOverrides, mergeMessages } from 'poolgate'
import { describe, expect, test } from 'vitest'
import { accountEn } from '../../src/messages/accountEn.ts'
import { en } from '../../src/messages/en.ts'
import { mergeGroup } from '../../src/messages/mergeGroup.ts'

/** Freezes an object at every depth, so that changing it throws. */
function frozen<Value extends object>(value: Value): Value {
  for (const member of Object.values(value)) if (typeof member === 'object') frozen(member)
  return Object.freeze(value)
}

const language = frozen(structuredClone(en))

describe('merging messages', () => {
  test('without overrides returns the language itself', () => {
    expect(mergeMessages(language, undefined)).toBe(language)
    expect(mergeMessages(language, {})).toEqual(en)
  })

  test('replaces one message at any depth and keeps all others', () => {
    const merged = mergeMessages(language, { confirmSignUp: { link: { submit: 'Done' } } })
    expect(merged.confirmSignUp.link.submit).toBe('Done')
    merged.confirmSignUp.link.submit = en.confirmSignUp.link.submit
    expect(merged).toEqual(en)
  })

  test('with a whole language returns that language', () => {
    const other = structuredClone(en)
    other.signIn.title = 'Anmelden'
    expect(mergeMessages(language, frozen(other))).toEqual(other)
  })

  test('changes neither the language nor the overrides', () => {
    const overrides = frozen({ errors: { required: 'Needed.' }, attributes: { 'custom:team': 'Team' } })
    expect(() => mergeMessages(language, overrides)).not.toThrow()
    expect(language).toEqual(en)
  })

  test('keeps the message of the language if an override is undefined', () => {
    const overrides: MessageOverrides = { password: undefined, signIn: undefined, errors: { required: undefined } }
    expect(mergeMessages(language, overrides)).toEqual(en)
  })

  test('adds labels of attributes that the language does not have', () => {
    const { attributes } = mergeMessages(language, { attributes: { 'custom:cost_center': 'Cost center' } })
    expect(attributes).toEqual({ ...en.attributes, 'custom:cost_center': 'Cost center' })
  })

  test('ignores inherited members of an override', () => {
    const overrides = Object.create({ password: 'Inherited' }) as MessageOverrides
    expect(mergeMessages(language, overrides)).toEqual(en)
  })

  test.each(['__proto__', 'constructor', 'prototype'])('pollutes no prototype by the name %s', (name) => {
    const overrides = JSON.parse(`{ "${name}": { "polluted": "yes" }, "errors": { "${name}": { "polluted": "yes" } } }`)
    const merged = mergeMessages(language, overrides)
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype)
    expect(Object.getPrototypeOf(merged.errors)).toBe(Object.prototype)
    for (const object of [{}, merged, merged.errors, Object, language]) expect(object).not.toHaveProperty('polluted')
  })
})

describe("the account's messages", () => {
  test('are merged into those of a language that includes them', () => {
    const complete = { ...language, account: frozen(structuredClone(accountEn)) }
    const { account } = mergeMessages(complete, { account: { devices: { title: 'My devices' } } })
    expect(account).toEqual({ ...accountEn, devices: { ...accountEn.devices, title: 'My devices' } })
  })

  test('are only the overrides in a language without them, to be completed by the account screen', () => {
    const { account } = mergeMessages(language, { account: { devices: { title: 'My devices' } } })
    expect(account).toEqual({ devices: { title: 'My devices' } })
    expect(mergeGroup(accountEn, account)).toEqual({
      ...accountEn,
      devices: { ...accountEn.devices, title: 'My devices' },
    })
  })
})

test.each<[unknown, string]>([
  ['de', 'de'],
  ['pt-br', 'pt-BR'],
  ['de_AT', 'de-AT'],
  ['de_AT.UTF-8', 'de-AT'],
  ['en-US@posix', 'en-US'],
  ['C', 'en'],
  ['C.UTF-8', 'en'],
  ['', 'en'],
  ['no such locale', 'en'],
  [5, 'en'],
])('the locale %o of messages becomes %s, which dates, lists and names take', (locale, used) => {
  const merged = mergeMessages(language, { locale: locale as string })
  expect(merged.locale).toBe(used)
  expect(() => new Intl.DateTimeFormat(merged.locale)).not.toThrow()
})
