import { describe, expect, test } from 'vitest'
import { en } from '../../src/messages/en.ts'

/** Returns every sentence with its path. */
const sentences = (messages: object, path = ''): [path: string, sentence: unknown][] =>
  Object.entries(messages).flatMap(([name, value]): [string, unknown][] =>
    typeof value === 'object' && value !== null ? sentences(value, `${path}${name}.`) : [[path + name, value]],
  )

const placeholders = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)

test('no message is empty or has surrounding spaces', () => {
  expect(sentences(en).length).toBeGreaterThan(100)
  for (const [path, sentence] of sentences(en)) {
    expect(sentence, path).toBeTypeOf('string')
    expect(sentence, path).toMatch(/^\S(.*\S)?$/)
  }
})

test('only messages with values have placeholders', () => {
  const found = sentences(en)
    .map(([path, sentence]) => [path, ...placeholders(String(sentence))])
    .filter(({ length }) => length > 1)
  expect(found).toEqual([
    ['errors.passwordTooShort', 'count'],
    ['errors.providerMissesAttribute', 'list'],
    ['errors.missingAttribute', 'list'],
    ['withClockHint', 'error'],
    ['bounds.number', 'min', 'max'],
    ['bounds.numberMin', 'min'],
    ['bounds.numberMax', 'max'],
    ['bounds.length', 'min', 'max'],
    ['bounds.lengthMin.one', 'min'],
    ['bounds.lengthMin.other', 'min'],
    ['bounds.lengthMax.one', 'max'],
    ['bounds.lengthMax.other', 'max'],
    ['optional', 'field'],
    ['rules.passwordTooShort', 'count'],
    ['deviceName', 'browser', 'system'],
    ['signIn.titleNamed', 'app'],
    ['confirmSignUp.sent', 'destination'],
    ['confirmSignUp.resendIn', 'seconds'],
    ['confirmSignUp.link.sent', 'destination'],
    ['confirmSignUp.link.resendIn', 'seconds'],
    ['resetPassword.sent', 'destination'],
    ['resetPassword.resendIn', 'seconds'],
    ['enterCode.sent', 'destination'],
    ['enterCode.totpNamed', 'app'],
    ['enterCode.resendIn', 'seconds'],
    ['signingInAs', 'username'],
  ])
  for (const [, sentence] of sentences(en)) expect(String(sentence).replaceAll(/\{\w+\}/g, '')).not.toMatch(/[{}]/)
})

describe('the sentence of an error', () => {
  const errors = sentences(en.errors).map(([code, sentence]) => [code, String(sentence)] as const)

  test('is a complete sentence', () => {
    for (const [code, sentence] of errors) expect(sentence, code).toMatch(/^[A-Z].*\.$/)
  })

  test('is different from every other', () => {
    expect(new Set(errors.map(([, sentence]) => sentence)).size).toBe(errors.length)
  })

  test.each([
    ['throttling', en.errors.busy, /busy.*moment/i],
    ['the hourly limit', en.errors.tooManyAttempts, /too many attempts\..*later/i],
    ['the lockout', en.errors.lockedOut, /failed attempts.*minutes/i],
    ['an expired code', en.errors.codeExpired, /code has expired.*new one/i],
    ['an expired step', en.errors.challengeExpired, /timed out.*start again/i],
    ['an ended session', en.errors.sessionEnded, /session.*sign in/i],
    ['an expired temporary password', en.errors.temporaryPasswordExpired, /temporary.*administrator/i],
    ['no network', en.errors.offline, /offline.*connection/i],
    ['no response', en.errors.timedOut, /^the request timed out/i],
    ['a wrong clock', en.errors.wrongClock, /clock.*set it/i],
  ])('for %s tells what to do, as no other does', (_, sentence, meaning) => {
    expect(sentence).toMatch(meaning)
    expect(errors.filter(([, other]) => meaning.test(other)).map(([, other]) => other)).toEqual([sentence])
  })

  test('does not reveal whether the identifier or the password is wrong', () => {
    for (const sentence of Object.values(en.errors.wrongCredentials)) {
      expect(sentence).toMatch(/^Incorrect .* or password\.$/)
      expect(sentence).not.toMatch(/exist|account|found/i)
    }
  })
})

test('requesting a reset does not reveal whether an account exists', () => {
  for (const sentence of [en.resetPassword.sent, en.resetPassword.requested])
    expect(sentence).toMatch(/^If an account exists/)
})
