import { describe, expect, test } from 'vitest'
import { normalizeCode, normalizeUsername } from '../../src/poolConfig/normalizeInput.ts'

describe('a user name is sent', () => {
  test.each([
    ['without the white space around it', ' \t ann@example.com\n', 'ann@example.com'],
    ['without the hard spaces that a paste brings', '\u00a0ann\u00a0', 'ann'],
    ['in its case, as another case may be another user', 'Ann@Example.COM', 'Ann@Example.COM'],
    ['in one Unicode form', 'zoe\u0308', 'zo\u00eb'],
    ['with whatever is inside', 'a b', 'a b'],
    ['and may be empty', '   ', ''],
  ])('%s', (_, typed, sent) => {
    expect(normalizeUsername(typed)).toBe(sent)
  })
})

describe('a code is sent', () => {
  test.each([
    ['without the spaces that people paste', ' 123 456\n', '123456'],
    ['without hard and narrow spaces', '123\u00a04\u202f56', '123456'],
    ['with its zeros ahead', '000123', '000123'],
    ['with whatever else it has', '12-ab', '12-ab'],
  ])('%s', (_, typed, sent) => {
    expect(normalizeCode(typed)).toBe(sent)
  })
})
