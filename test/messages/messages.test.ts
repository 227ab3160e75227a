import { describe, expect, test } from 'vitest'
import { en } from '../../src/messages/en.ts'

/** Every sentence with the path to it. */
const sentences = (messages: object, path = ''): [path: string, sentence: unknown][] =>
  Object.entries(messages).flatMap(([name, value]): [string, unknown][] =>
    typeof value === 'object' && value !== null ? sentences(value, `${path}${name}.`) : [[path + name, value]],
  )

const places = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)

test('no message is empty, nor has it spaces around it', () => {
  expect(sentences(en).length).toBeGreaterThan(100)
  for (const [path, sentence] of sentences(en)) {
    expect(sentence, path).toBeTypeOf('string')
    expect(sentence, path).toMatch(/^\S(.*\S)?$/)
  }
})

test('only what is filled in has a place for it', () => {
  const placed = sentences(en)
    .map(([path, sentence]) => [path, ...places(String(sentence))])
    .filter(({ length }) => length > 1)
  expect(placed).toEqual([
    ['optional', 'field'],
    ['rules.passwordTooShort', 'count'],
    ['confirmSignUp.sent', 'destination'],
    ['confirmSignUp.link.sent', 'destination'],
    ['resetPassword.sent', 'destination'],
    ['enterCode.sent', 'destination'],
    ['enterCode.totpNamed', 'app'],
    ['signingInAs', 'username'],
  ])
  for (const [, sentence] of sentences(en)) expect(String(sentence).replaceAll(/\{\w+\}/g, '')).not.toMatch(/[{}]/)
})

describe('the sentence of an error', () => {
  const errors = Object.entries(en.errors)

  test('is a whole one', () => {
    for (const [code, sentence] of errors) expect(sentence, code).toMatch(/^[A-Z].*\.$/)
  })

  test('is told apart from every other', () => {
    expect(new Set(errors.map(([, sentence]) => sentence)).size).toBe(errors.length)
  })

  test.each([
    ['throttling', en.errors.busy, /busy.*moment/i],
    ['the hourly limit', en.errors.tooManyAttempts, /hour/i],
    ['the lock-out', en.errors.lockedOut, /wrong.*minutes/i],
    ['an expired code', en.errors.codeExpired, /code has expired.*new one/i],
    ['an expired step', en.errors.challengeExpired, /too long.*sign in/i],
    ['an ended session', en.errors.sessionEnded, /session.*sign in/i],
    ['an expired temporary password', en.errors.temporaryPasswordExpired, /temporary.*administrator/i],
    ['no network', en.errors.offline, /connection.*network/i],
    ['no answer', en.errors.timedOut, /in time/i],
  ])('says what to do about %s, and no other says the same', (_, sentence, meaning) => {
    expect(sentence).toMatch(meaning)
    expect(errors.filter(([, other]) => meaning.test(other)).map(([, other]) => other)).toEqual([sentence])
  })

  test('does not tell whether there is an account, where the name or the password is wrong', () => {
    expect(en.errors.wrongCredentials).toMatch(/name or password/i)
    expect(en.errors.wrongCredentials).not.toMatch(/exist|account|found/i)
  })
})

test('asking for a reset does not tell whether there is an account', () => {
  for (const sentence of [en.resetPassword.sent, en.resetPassword.requested]) expect(sentence).toMatch(/^If there is/)
})
