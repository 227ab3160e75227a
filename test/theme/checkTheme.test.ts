import { describe, expect, test } from 'vitest'
import { checkTheme } from '../../src/customization/policy/checkTheme.ts'
import type { Theme } from '../../src/theme/theme.ts'

describe('the developer hears of', () => {
  test.each<[string, Theme | object, RegExp[]]>([
    ['text that is hard to read', { muted: '#aaa' }, [/muted on surface .* 2\.3 in the light scheme, under 4\.5/]],
    [
      'a dark scheme that nobody thought of',
      { accent: '#2354d4' },
      [
        /accent on surface .* dark/,
        /accent on field .* dark/,
        /onAccent on accent .* dark/,
        /onAccent on accentHover .* dark/,
      ],
    ],
    [
      'a pale border',
      { border: { light: '#ddd', dark: '#737c8c' } },
      [/border on surface .* under 3/, /border on field/],
    ],
    [
      'a button that pales under the pointer',
      {
        accent: { light: '#737373', dark: '#8ab0ff' },
        text: { light: '#fff', dark: '#eceef2' },
        surface: { light: '#000', dark: '#171a21' },
      },
      [/onAccent on accentHover .* light/],
    ],
    ['a word that is no colour', { accent: 'blu' }, [/theme\.accent: "blu" is no colour/]],
    ['a length with a unit', { radius: '4px' }, [/theme\.radius is left out: "4px"/]],
    ['a token that there is none of', { accentt: 'red' }, [/theme\.accentt is left out/]],
  ])('%s', (_name, theme, lines) => {
    const told = checkTheme(theme as Theme)
    for (const line of lines) expect(told).toContainEqual(expect.stringMatching(line))
  })
})

test.each<[string, Theme]>([
  ['nothing', {}],
  ['a colour that only the browser can reckon', { accent: 'var(--brand)', text: 'color-mix(in srgb, red, blue)' }],
  ['a logo', { logo: '/logo.png' }],
])('nothing is said of %s', (_name, theme) => expect(checkTheme(theme)).toEqual([]))
