import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fill, split } from '../../src/messages/interpolate.ts'

describe('a sentence is cut at its places', () => {
  test.each([
    ['We sent a code to {destination}.', ['We sent a code to ', { name: 'destination' }, '.']],
    ['{field} (optional)', [{ name: 'field' }, ' (optional)']],
    ['{a}{b}', [{ name: 'a' }, { name: 'b' }]],
    ['{a} and {a}', [{ name: 'a' }, ' and ', { name: 'a' }]],
    ['Nothing to fill in', ['Nothing to fill in']],
    ['', []],
    ['{} and { a } and {a-b}', ['{} and { a } and {a-b}']],
    ['{{a}}', ['{', { name: 'a' }, '}']],
  ])('%j', (sentence, pieces) => {
    expect(split(sentence)).toEqual(pieces)
  })

  test('and nothing of it is lost', () => {
    const sentence = fc.string({ unit: fc.constantFrom('{', '}', 'a', ' ', '{a}', 'é') })
    fc.assert(
      fc.property(sentence, (whole) => {
        const pieces = split(whole).map((piece) => (typeof piece === 'string' ? piece : `{${piece.name}}`))
        expect(pieces.join('')).toBe(whole)
      }),
    )
  })
})

describe('a sentence is filled', () => {
  test('with text and numbers', () => {
    expect(fill('At least {count} characters', { count: 8 })).toBe('At least 8 characters')
    expect(fill('{a}, {b}, {a}', { a: 'x', b: 0 })).toBe('x, 0, x')
  })

  test('with nothing where a value is missing', () => {
    expect(fill('To {destination}.', {})).toBe('To .')
  })

  test('and a value is not read again', () => {
    expect(fill('{a}{b}', { a: '{b}', b: '$&$1' })).toBe('{b}$&$1')
  })
})
