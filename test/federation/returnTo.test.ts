import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeReturnTo } from '../../src/federation/returnTo.ts'

const ORIGIN = 'https://app.example.com'

describe('a path to return to', () => {
  test.each([
    ['/', '/'],
    ['/orders?open=1#last', '/orders?open=1#last'],
    ['/a//b', '/a//b'],
    ['/search?q=a%5Cb//c&next=//d', '/search?q=a%5Cb//c&next=//d'],
    ['/grüße', '/gr%C3%BC%C3%9Fe'],
    ['/a/../b', '/b'],
    ['/100%', '/100%'],
    ['/a%2Fb', '/a%2Fb'],
  ])('%s is kept as %s', (path, expected) => {
    expect(safeReturnTo(path, ORIGIN)).toBe(expected)
  })

  test.each([
    '',
    'orders',
    '?open=1',
    '#last',
    'https://evil.example/',
    'https:evil.example',
    'https:/evil.example',
    'HTTPS://evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '\\/evil.example',
    '/a\\b',
    '/\t/evil.example',
    '\t//evil.example',
    '/\n/evil.example',
    ' //evil.example',
    ' /orders',
    '/\u0000/evil.example',
    '/%2F/evil.example',
    '/%2Fevil.example',
    '/%5Cevil.example',
    '%2F%2Fevil.example',
    '/%2f%2fevil.example',
    '/%252Fevil.example',
    '/%09/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    '/a/%2e%2e//evil.example',
    '@evil.example',
    ORIGIN,
    `${ORIGIN}@evil.example/`,
    undefined,
    null,
    7,
    {},
  ])('%j is refused', (path) => {
    expect(safeReturnTo(path, ORIGIN)).toBeUndefined()
  })

  test('never leads to another origin, whatever it is made of', () => {
    const parts = ['/', '\\', '.', '..', '%2F', '%2f', '%5C', '%252F', '%2e', '\t', '\n', '\r', ' ', ':', '@', '?', '#']
    const words = ['evil.example', 'https:', 'javascript:', 'orders', 'a', '\u2028', '\uFF0F', 'ﬀ']
    const path = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.array(fc.constantFrom(...parts, ...words), { maxLength: 12 }).map((list) => list.join('')),
      fc.array(fc.constantFrom(...parts, ...words), { maxLength: 12 }).map((list) => `/${list.join('')}`),
    )
    fc.assert(
      fc.property(path, (text) => {
        const safe = safeReturnTo(text, ORIGIN)
        if (safe === undefined) return
        for (const candidate of [safe, decodeOften(safe.split(/[?#]/)[0] ?? '')]) {
          expect(new URL(candidate, ORIGIN).origin).toBe(ORIGIN)
          expect(candidate).toMatch(/^\/(?![/\\])/)
        }
        expect(safeReturnTo(safe, ORIGIN)).toBe(safe)
      }),
      { numRuns: 3000 },
    )
  })
})

/** Decodes a path as a router would that does it too often. */
function decodeOften(path: string): string {
  try {
    const decoded = decodeURIComponent(path)
    return decoded === path ? path : decodeOften(decoded)
  } catch {
    return path
  }
}
