import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Theme } from '../../src/theme/theme.ts'
import { themeRules } from '../../src/theme/themeRules.ts'
import { writeRules } from '../../src/theme/writeRules.ts'

const declarationsOf = (theme: Theme) =>
  Object.fromEntries(themeRules(theme, 'a').flatMap(({ declarations }) => declarations))

describe('a theme becomes CSS variables', () => {
  test.each<[Theme, Record<string, string>]>([
    [{ accent: '#123456' }, { '--pg-accent': '#123456' }],
    [
      { onAccent: { light: '#fff', dark: 'rgb(0 0 0 / 90%)' } },
      { '--pg-on-accent': 'var(--pg-light, #fff) var(--pg-dark, rgb(0 0 0 / 90%))' },
    ],
    [
      { text: ' RebeccaPurple ', muted: 'hsla(120, 50%, 30%, 0.9)', line: 'oklch(40% 0.2 270deg/50%)' },
      {
        '--pg-text': 'RebeccaPurple',
        '--pg-muted': 'hsla(120, 50%, 30%, 0.9)',
        '--pg-line': 'oklch(40% 0.2 270deg/50%)',
      },
    ],
    [{ field: 'color(display-p3 0 .5 none)' }, { '--pg-field': 'color(display-p3 0 .5 none)' }],
    [
      { radius: 4, cardRadius: 0, space: 7.5 },
      { '--pg-radius': '4px', '--pg-card-radius': '0px', '--pg-space': '7.5px' },
    ],
    [{ font: '"Iowan Old Style", ヒラギノ, serif' }, { '--pg-font': '"Iowan Old Style", ヒラギノ, serif' }],
    [{ logo: 'https://example.com/logo.png' }, {}],
    [{}, {}],
  ])('%j', (theme, declarations) => expect(declarationsOf(theme)).toEqual(declarations))

  test('on the root elements of one kit, or of every kit', () => {
    expect(themeRules({ radius: 1 }, 'a1')[0]?.selector).toBe('.pg-root[data-pg-scope="a1"]')
    expect(themeRules({ radius: 1 })[0]?.selector).toBe('.pg-root[data-pg-scope]')
  })

  test('an invalid scope throws', () => {
    for (const scope of ['', 'a"]', 'a b', '*']) expect(() => themeRules({}, scope)).toThrow(TypeError)
  })
})

describe('a color that is more than a color is left out', () => {
  test.each([
    'url(https://canary.invalid)',
    'url("https://canary.invalid")',
    'URL( https://canary.invalid )',
    'image-set("https://canary.invalid" 1x)',
    '-webkit-image-set(url(https://canary.invalid) 1x)',
    'image(https://canary.invalid)',
    'cross-fade(url(https://canary.invalid), red)',
    'linear-gradient(red, blue)',
    'linear-gradient(red, blue), url(https://canary.invalid)',
    'red url(https://canary.invalid)',
    'red, url(https://canary.invalid)',
    'var(--brand)',
    'var(--brand, url(https://canary.invalid))',
    'env(x, red)',
    'attr(data-color)',
    'if(else: red)',
    'color-mix(in srgb, red, blue)',
    'light-dark(red, blue)',
    'rgb(from red r g b)',
    'rgb(calc(1) 2 3)',
    'rgb(var(--r) 2 3)',
    'rgb(1 2)',
    'rgb(1 2 3 4)',
    'rgb(1, 2 3)',
    'rgb(1\u00a02 3)',
    'rgb(1 2 3',
    'rgb(1 2 3))',
    'color(red 1 2 3)',
    'r\\65 d',
    'red/**/',
    '/* red */ red',
    'rgb(1 2 3/* */)',
    '#12345',
    '#1234567',
    'red blue',
    'red!important',
    'inherit',
    'initial',
    '-internal',
    '\ufeffred',
    '',
    ' ',
  ])('%j', (accent) => {
    expect(declarationsOf({ accent })).toEqual({})
    expect(declarationsOf({ accent: { light: 'red', dark: accent } })).toEqual({})
  })

  test.each([
    'url(https://canary.invalid)',
    'serif, url("https://canary.invalid")',
    'var(--font)',
    'serif, , monospace',
    'serif,',
    '12px serif',
    '"a" "b"',
  ])('as are font families like %j', (font) => expect(declarationsOf({ font })).toEqual({}))
})

describe('a value that could end its declaration is left out', () => {
  test.each<[string, object]>([
    ['a semicolon', { accent: 'red; } body { display: none' }],
    ['a block', { accent: '{}' }],
    ['an open parenthesis', { accent: 'rgb(0 0 0' }],
    ['an unmatched parenthesis', { accent: 'red)(' }],
    ['an open string', { font: '"Open' }],
    ['an escape', { font: 'a\\3b b' }],
    ['a comment', { font: 'a /* b' }],
    ['the end of a style element', { font: '"</style>"' }],
    ['a color for one scheme only', { accent: { light: 'red' } }],
    ['a semicolon in a color for two schemes', { accent: { light: 'red', dark: 'blue; }' } }],
    ['a value that is not a string', { accent: 7, font: {}, surface: null }],
    ['a value that is not a length', { radius: '4px', space: Number.NaN, cardRadius: -1 }],
  ])('%s', (_name, theme) => expect(declarationsOf(theme as Theme)).toEqual({}))

  test('any values lead to a stylesheet of one rule with variables', () => {
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
