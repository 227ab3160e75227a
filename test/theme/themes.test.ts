import { bloomTheme, classicTheme, ledgerTheme, type Theme } from 'poolgate'
import { describe, expect, test } from 'vitest'
import { checkTheme } from '../../src/customization/policy/checkTheme.ts'
import { defaultTheme } from '../../src/theme/defaultTheme.ts'
import { readStylesheet } from '../../src/theme/readStylesheet.mjs'
import { COLOR_TOKENS, DERIVED_TOKENS } from '../../src/theme/theme.ts'
import { variableOf } from '../../src/theme/themeRules.ts'

const themes: Record<string, Theme> = {
  default: defaultTheme,
  classic: classicTheme,
  bloom: bloomTheme,
  ledger: ledgerTheme,
}

describe.each(Object.entries(themes))('the %s theme', (_name, theme) => {
  test('has enough contrast in both schemes', () => {
    expect(checkTheme(theme)).toEqual([])
  })

  test('sets every token that has no default of its own, each color for both schemes', () => {
    const colors = COLOR_TOKENS.filter((token) => !(token in DERIVED_TOKENS))
    expect(Object.keys(theme).sort()).toEqual([...colors, 'radius', 'cardRadius', 'space', 'font'].sort())
    for (const token of colors) expect(theme[token]).toEqual({ light: expect.any(String), dark: expect.any(String) })
  })
})

test('the default theme equals the initial values of the stylesheet', () => {
  const css = readStylesheet()
  for (const [token, value] of Object.entries(defaultTheme)) {
    const text = typeof value === 'object' ? `var(--pg-light, ${value.light}) var(--pg-dark, ${value.dark})` : value
    expect(css).toContain(`${variableOf(token)}: ${typeof text === 'number' ? `${text}px` : text};`)
  }
})
