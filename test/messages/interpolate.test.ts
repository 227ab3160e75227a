import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { interpolate, splitPlaceholders } from '../../src/messages/interpolate.ts'

describe('a sentence is split at its placeholders', () => {
  test.each([
    ['Enter the code we sent to {destination}.', ['Enter the code we sent to ', { name: 'destination' }, '.']],
    ['{field} (optional)', [{ name: 'field' }, ' (optional)']],
    ['{a}{b}', [{ name: 'a' }, { name: 'b' }]],
    ['{a} and {a}', [{ name: 'a' }, ' and ', { name: 'a' }]],
    ['Nothing to fill in', ['Nothing to fill in']],
    ['', []],
    ['{} and { a } and {a-b}', ['{} and { a } and {a-b}']],
    ['{{a}}', ['{', { name: 'a' }, '}']],
  ])('%j', (sentence, pieces) => {
    expect(splitPlaceholders(sentence)).toEqual(pieces)
  })

  test('and its pieces add up to the sentence', () => {
    const sentence = fc.string({ unit: fc.constantFrom('{', '}', 'a', ' ', '{a}', 'é') })
    fc.assert(
      fc.property(sentence, (whole) => {
        const pieces = splitPlaceholders(whole).map((piece) => (typeof piece === 'string' ? piece : `{${piece.name}}`))
        expect(pieces.join('')).toBe(whole)
      }),
    )
  })
})

describe('a sentence is interpolated', () => {
  test('with text and numbers', () => {
    expect(interpolate('At least {count} characters', { count: 8 })).toBe('At least 8 characters')
    expect(interpolate('{a}, {b}, {a}', { a: 'x', b: 0 })).toBe('x, 0, x')
  })

  test('with an empty text for a missing value', () => {
    expect(interpolate('To {destination}.', {})).toBe('To .')
  })

  test('and placeholders in values stay unchanged', () => {
    expect(interpolate('{a}{b}', { a: '{b}', b: '$&$1' })).toBe('{b}$&$1')
  })
})
