import fc from 'fast-check'
import { classicTheme, renderStyleSheet, sanitizeUICustomization } from 'poolgate/server'
import { describe, expect, test } from 'vitest'
import { hostile } from '../customization/hostileSheets.ts'

const red = '.submitButton-customizable { background-color: #c80000 }'

describe('a customization that a server cleans', () => {
  test('keeps its shape and contains only what the kit applies', () => {
    const stored = { UserPoolId: 'eu-west-1_a', ClientId: 'ALL', ImageUrl: 'https://x.example/a.png', CSSVersion: '1' }
    const CSS = `${red}\n.submitButton-customizable { position: fixed }\n@import "https://x.example";`
    const { uiCustomization, dropped } = sanitizeUICustomization({ ...stored, CSS })
    expect(uiCustomization).toEqual({
      ...stored,
      CSS: '.submitButton-customizable {\n  background-color: rgb(200, 0, 0);\n}\n',
    })
    expect(dropped).toEqual([
      { reason: 'property', what: 'position: fixed', line: 2 },
      { reason: 'atRule', what: '@import "https://x.example"', line: 3 },
    ])
  })

  test('without a stylesheet stays unchanged', () => {
    expect(sanitizeUICustomization({ ImageUrl: 'https://x.example/a.png' }).uiCustomization).toEqual({
      ImageUrl: 'https://x.example/a.png',
    })
    expect(sanitizeUICustomization({}).uiCustomization).toEqual({})
  })

  test('has nothing more to drop when cleaned again', () => {
    const classes = ['submitButton', 'background', 'inputField', 'label', 'errorMessage', 'banner']
    const values = [
      'red',
      '#123',
      'linear-gradient(red, blue)',
      '1px solid #ccc',
      '4px 8px',
      'bold',
      'none',
      '999px',
      '0',
    ]
    const properties = ['color', 'background', 'border', 'padding', 'font-weight', 'width', 'border-radius', 'margin']
    const declaration = fc
      .tuple(fc.constantFrom(...properties), fc.constantFrom(...values))
      .map((pair) => pair.join(': '))
    const rule = fc
      .tuple(fc.constantFrom(...classes), fc.array(declaration, { maxLength: 4 }))
      .map(([name, block]) => `.${name}-customizable { ${block.join('; ')} }`)
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 6 }), (sheet) => {
        const once = sanitizeUICustomization({ CSS: sheet.join('\n') })
        const twice = sanitizeUICustomization(once.uiCustomization)
        expect(twice).toEqual({ ...twice, uiCustomization: once.uiCustomization, dropped: [] })
      }),
    )
  })
})

describe('a rendered stylesheet', () => {
  test('contains the theme, then the customization, for every kit on the page', () => {
    expect(renderStyleSheet({ theme: { radius: 2 }, uiCustomization: { CSS: red } })).toBe(
      [
        '.pg-root[data-pg-scope] {\n  --pg-radius: 2px;\n}',
        '[data-pg-scope][data-pg-scope][data-pg-scope] {\n  color-scheme: light;\n  --pg-light: initial;\n  --pg-dark:  ;\n  --pg-accent: rgb(200, 0, 0);\n}',
        '[data-pg-scope][data-pg-scope][data-pg-scope] .pg-nav {\n  align-self: start;\n  padding: 8px;\n  background-color: var(--pg-surface);\n}',
        '[data-pg-scope][data-pg-scope][data-pg-scope] .pg-reveal {\n  color: rgb(21, 24, 30);\n}',
        '[data-pg-scope][data-pg-scope][data-pg-scope] .submitButton-customizable {\n  color: rgb(255, 255, 255);\n}',
        '[data-pg-scope][data-pg-scope][data-pg-scope] .submitButton-customizable {\n  background-color: rgb(200, 0, 0);\n}\n',
      ].join('\n'),
    )
  })

  test('applies to one kit if it has a style scope', () => {
    const css = renderStyleSheet({ theme: classicTheme, uiCustomization: { CSS: red }, styleScope: 'acme' })
    expect(css.match(/data-pg-scope[^\]]*/g)?.every((name) => name === 'data-pg-scope="acme"')).toBe(true)
    expect(() => renderStyleSheet({ theme: classicTheme, styleScope: 'a"] {} body' })).toThrow(TypeError)
  })

  test.each<[string, object]>([
    ['ends its declaration', { text: 'red; } body { display: none' }],
    ['ends its declaration in one scheme', { text: { light: 'red', dark: 'blue; } body { display: none' } }],
    ['ends a style element', { text: '"</style>"' }],
    ['is not a string', { text: 7 }],
    ['is for one scheme only', { text: { light: 'red' } }],
  ])('has the kit’s own color if that of a theme %s, also in what follows from the customization', (_what, theme) => {
    const CSS = '.banner-customizable { background-color: #fff } .background-customizable { background-color: #fff }'
    const css = renderStyleSheet({ theme, uiCustomization: { CSS } })
    expect(css).toContain('--pg-text: #15181e;')
    expect(css).not.toMatch(/body|<|undefined/)
  })

  test('is empty without theme and customization', () => {
    expect(renderStyleSheet({})).toBe('')
    expect(renderStyleSheet({ uiCustomization: {} })).toBe('')
  })

  test('takes every shape of a customization that the provider takes', () => {
    const css = renderStyleSheet({ uiCustomization: { CSS: red } })
    expect(renderStyleSheet({ uiCustomization: { UICustomization: { CSS: red } } })).toBe(css)
    expect(sanitizeUICustomization({ UICustomization: { CSS: red } })).toEqual(sanitizeUICustomization({ CSS: red }))
    const without = [
      '/api/customization',
      async () => ({ CSS: red }),
      { UICustomization: undefined },
      null,
      { CSS: 7 },
      { CSS: null },
      [],
    ]
    for (const uiCustomization of without) {
      expect(renderStyleSheet({ theme: { radius: 2 }, uiCustomization: uiCustomization as object })).toBe(
        '.pg-root[data-pg-scope] {\n  --pg-radius: 2px;\n}\n',
      )
    }
  })

  test('computes contrast with the theme', () => {
    const CSS = '.label-customizable { color: #fff }'
    expect(renderStyleSheet({ uiCustomization: { CSS } })).toBe('')
    expect(renderStyleSheet({ theme: { surface: '#111' }, uiCustomization: { CSS } })).toContain('rgb(255, 255, 255)')
  })

  test('contains nothing of a hostile stylesheet', () => {
    const css = renderStyleSheet({ uiCustomization: { CSS: hostile.join('\n') } })
    expect(css).not.toMatch(/url|import|canary|var\(|fixed|<|\\|@|body/)
    expect(renderStyleSheet({ uiCustomization: { CSS: '.label-customizable { color: red</style><script> }' } })).toBe(
      '',
    )
  })
})
