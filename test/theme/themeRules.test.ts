import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Theme } from '../../src/theme/theme.ts'
import { themeRules } from '../../src/theme/themeRules.ts'
import { writeRules } from '../../src/theme/writeRules.ts'

const declarationsOf = (theme: Theme) =>
  Object.fromEntries(themeRules(theme, 'a').flatMap(({ declarations }) => declarations))

describe('a theme becomes variables of CSS', () => {
  test.each<[Theme, Record<string, string>]>([
    [{ accent: '#123456' }, { '--pg-accent': '#123456' }],
    [
      { onAccent: { light: '#fff', dark: 'rgb(0 0 0 / 90%)' } },
      { '--pg-on-accent': 'var(--pg-light, #fff) var(--pg-dark, rgb(0 0 0 / 90%))' },
    ],
    [{ text: 'var(--brand)' }, { '--pg-text': 'var(--brand)' }],
    [
      { radius: 4, cardRadius: 0, space: 7.5 },
      { '--pg-radius': '4px', '--pg-card-radius': '0px', '--pg-space': '7.5px' },
    ],
    [{ font: '"Iowan Old Style", ヒラギノ, serif' }, { '--pg-font': '"Iowan Old Style", ヒラギノ, serif' }],
    [{ logo: 'https://example.com/logo.png' }, {}],
    [{}, {}],
  ])('%j', (theme, declarations) => expect(declarationsOf(theme)).toEqual(declarations))

  test('under the outermost elements of one kit, or of every kit', () => {
    expect(themeRules({ radius: 1 }, 'a1')[0]?.selector).toBe('.pg-root[data-pg-scope="a1"]')
    expect(themeRules({ radius: 1 })[0]?.selector).toBe('.pg-root[data-pg-scope]')
  })

  test('a scope that is more than a name is refused', () => {
    for (const scope of ['', 'a"]', 'a b', '*']) expect(() => themeRules({}, scope)).toThrow(TypeError)
  })
})

describe('a value that would reach out of its declaration is left out', () => {
  test.each<[string, object]>([
    ['an end', { accent: 'red; } body { display: none' }],
    ['a block', { accent: '{}' }],
    ['an open bracket', { accent: 'rgb(0 0 0' }],
    ['a bracket too many', { accent: 'red)(' }],
    ['an open string', { font: '"Open' }],
    ['an escape', { font: 'a\\3b b' }],
    ['a comment', { font: 'a /* b' }],
    ['the end of a style element', { font: '"</style>"' }],
    ['half a pair', { accent: { light: 'red' } }],
    ['an end in a pair', { accent: { light: 'red', dark: 'blue; }' } }],
    ['what is no text', { accent: 7, font: {}, surface: null }],
    ['what is no length', { radius: '4px', space: Number.NaN, cardRadius: -1 }],
  ])('%s', (_name, theme) => expect(declarationsOf(theme as Theme)).toEqual({}))

  test('whatever the values are, the text of the sheet is one rule of variables', () => {
    const value = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'();{}"\'\\/*,a #<>@!\n') }),
      fc.anything(),
    )
    fc.assert(
      fc.property(value, value, value, (accent, dark, font) => {
        const css = writeRules(themeRules({ accent, text: { light: 'red', dark }, font, radius: 1 } as Theme, 'a'))
        const strings = css.replaceAll(/"[^"\n]*"|'[^'\n]*'/g, 'string')
        expect(strings).toMatch(/^\.pg-root\[data-pg-scope=string\] \{\n( {2}--pg-[\w-]+: [^;{}]+;\n)+\}\n$/)
      }),
      { numRuns: 2_000 },
    )
  })
})
