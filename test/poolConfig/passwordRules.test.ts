import { describe, expect, test } from 'vitest'
import { passwordRules } from '../../src/poolConfig/passwordRules.ts'
import { defaultPasswordPolicy, type PasswordPolicy } from '../../src/wire/poolSettings.ts'

const codes = (policy: PasswordPolicy) => passwordRules(policy).map(({ code }) => code)
const meets = (policy: PasswordPolicy, password: string) => passwordRules(policy).map((rule) => rule.isMet(password))

describe('the rules are exactly those of the policy', () => {
  test.each<[PasswordPolicy, string[]]>([
    [{}, []],
    [{ MinimumLength: 0, RequireNumbers: false }, []],
    [{ TemporaryPasswordValidityDays: 7 }, []],
    [{ MinimumLength: 6 }, ['passwordTooShort']],
    [{ RequireLowercase: true }, ['passwordNeedsLowercase']],
    [{ RequireUppercase: true }, ['passwordNeedsUppercase']],
    [{ RequireNumbers: true }, ['passwordNeedsNumber']],
    [{ RequireSymbols: true }, ['passwordNeedsSymbol']],
  ])('%j', (policy, expected) => {
    expect(codes(policy)).toEqual(expected)
  })

  test('the default policy of the console has all five', () => {
    expect(codes(defaultPasswordPolicy).sort()).toEqual([
      'passwordNeedsLowercase',
      'passwordNeedsNumber',
      'passwordNeedsSymbol',
      'passwordNeedsUppercase',
      'passwordTooShort',
    ])
    expect(meets(defaultPasswordPolicy, 'Correct-Horse-9!')).toEqual([true, true, true, true, true])
    expect(meets(defaultPasswordPolicy, '')).toEqual([false, false, false, false, false])
  })
})

describe('length', () => {
  test.each([
    ['seven letters are fewer than eight', 'abcdefg', false],
    ['eight letters are enough', 'abcdefgh', true],
    ['eight characters outside the BMP are enough', '🔑'.repeat(8), true],
    ['seven of them are not, although they have fourteen code units', '🔑'.repeat(7), false],
    ['four of them are not, although they have eight code units', '🔑'.repeat(4), false],
    ['spaces count', '        ', true],
  ])('%s', (_, password, isMet) => {
    expect(meets({ MinimumLength: 8 }, password)).toEqual([isMet])
  })
})

describe('only ASCII characters count', () => {
  test.each<[PasswordPolicy, string, boolean]>([
    [{ RequireUppercase: true }, 'A', true],
    [{ RequireUppercase: true }, 'Z', true],
    [{ RequireUppercase: true }, 'a', false],
    [{ RequireUppercase: true }, 'ÄÉΩЖ', false],
    [{ RequireLowercase: true }, 'a', true],
    [{ RequireLowercase: true }, 'z', true],
    [{ RequireLowercase: true }, 'A', false],
    [{ RequireLowercase: true }, 'äéωжß', false],
    [{ RequireNumbers: true }, '0', true],
    [{ RequireNumbers: true }, '9', true],
    [{ RequireNumbers: true }, '٣③²½', false],
  ])('%j: %s', (policy, password, isMet) => {
    expect(meets(policy, password)).toEqual([isMet])
  })
})

describe('a symbol', () => {
  const isSymbol = (password: string) => meets({ RequireSymbols: true }, password)[0]
  const counting = `^ $ * . [ ] { } ( ) ? " ! @ # % & / \\ , > < ' : ; | _ ~ \` = + -`.split(' ')

  test.each(counting)('is %s', (symbol) => {
    expect(isSymbol(symbol)).toBe(true)
  })

  test('is not any other ASCII character', () => {
    const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))
    expect(ascii.filter(isSymbol).sort()).toEqual([...counting].sort())
    expect(counting).toHaveLength(32)
  })

  test.each(['£', '€', '§', '–', '“', '·', 'é', '✓', '🔑'])('is not %s', (character) => {
    expect(isSymbol(character)).toBe(false)
  })

  test.each([
    ['inside', 'two words', true],
    ['inside, next to another space', 'a  b', true],
    ['first', ' word', false],
    ['last', 'word ', false],
    ['first and last', ' word ', false],
    ['alone', ' ', false],
  ])('is a space %s: %j', (_, password, isMet) => {
    expect(isSymbol(password)).toBe(isMet)
  })
})
