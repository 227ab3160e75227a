import { describe, expect, test } from 'vitest'
import { normalizeCode, normalizeUsername } from '../../src/poolConfig/normalizeInput.ts'

describe('a username is sent', () => {
  test.each([
    ['without surrounding whitespace', ' \t ann@example.com\n', 'ann@example.com'],
    ['without pasted no-break spaces', '\u00a0ann\u00a0', 'ann'],
    ['in its original case, which can distinguish users', 'Ann@Example.COM', 'Ann@Example.COM'],
    ['in Unicode form NFC', 'zoe\u0308', 'zo\u00eb'],
    ['with its inner spaces', 'a b', 'a b'],
    ['even if it is empty', '   ', ''],
  ])('%s', (_, typed, sent) => {
    expect(normalizeUsername(typed)).toBe(sent)
  })
})

describe('a code is sent', () => {
  test.each([
    ['without pasted spaces', ' 123 456\n', '123456'],
    ['without no-break and narrow spaces', '123\u00a04\u202f56', '123456'],
    ['with its leading zeros', '000123', '000123'],
    ['with all other characters', '12-ab', '12-ab'],
  ])('%s', (_, typed, sent) => {
    expect(normalizeCode(typed)).toBe(sent)
  })
})
