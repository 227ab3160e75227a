import { describe, expect, test } from 'vitest'
import { checkTheme } from '../../src/customization/policy/checkTheme.ts'
import type { Theme } from '../../src/theme/theme.ts'

describe('a warning is reported for', () => {
  test.each<[string, Theme | object, RegExp[]]>([
    ['text with low contrast', { muted: '#aaa' }, [/muted on surface .* 2\.3 in the light scheme, under 4\.5/]],
    [
      'a dark scheme without a matching color',
      { accent: '#2354d4' },
      [
        /accent on surface .* dark/,
        /accent on field .* dark/,
        /onAccent on accent .* dark/,
        /onAccent on accentHover .* dark/,
      ],
    ],
    [
      'a border with low contrast',
      { border: { light: '#ddd', dark: '#737c8c' } },
      [/border on surface .* under 3/, /border on field/],
    ],
    [
      'a button with low contrast on hover',
      {
        accent: { light: '#737373', dark: '#8ab0ff' },
        text: { light: '#fff', dark: '#eceef2' },
        surface: { light: '#000', dark: '#171a21' },
      },
      [/onAccent on accentHover .* light/],
    ],
    [
      'a destructive button with low contrast',
      { danger: '#ff8080' },
      [/danger on surface .* light/, /onDanger on danger .* light/],
    ],
    ['a word that is not a color', { accent: 'blu' }, [/theme\.accent: "blu" is no color/]],
    ['a function that is not a color', { accent: 'rgb(1 2 50deg)' }, [/theme\.accent: .* is no color/]],
    ['a color that the kit leaves out', { accent: 'var(--brand)' }, [/theme\.accent is left out: "var\(--brand\)"/]],
    ['a length with a unit', { radius: '4px' }, [/theme\.radius is left out: "4px"/]],
    ['an unknown token', { accentt: 'red' }, [/theme\.accentt is left out/]],
  ])('%s', (_name, theme, lines) => {
    const warnings = checkTheme(theme as Theme)
    for (const line of lines) expect(warnings).toContainEqual(expect.stringMatching(line))
  })
})

test.each<[string, Theme]>([
  ['nothing', {}],
  ['a logo', { logo: '/logo.png' }],
])('no warning is reported for %s', (_name, theme) => expect(checkTheme(theme)).toEqual([]))

test('destructive buttons follow the errors and the card, and are not reported beside them', () => {
  const warnings = checkTheme({ error: { light: '#ff8080', dark: '#ff9d94' } })
  expect(warnings).toEqual([expect.stringMatching(/^theme: error on surface/)])
})
