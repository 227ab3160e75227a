import { defaultTheme } from './defaultTheme.ts'
import { plainColor } from './plainValue.ts'
import { COLOR_TOKENS, type ColorToken, DERIVED_TOKENS, type OwnColorToken, type Scheme, type Theme } from './theme.ts'

/** All colors of a theme, per color scheme. */
export type Palette = Record<Scheme, Record<ColorToken, string>>

/** Returns the theme's colors, with defaults for missing ones. They are the values that `themeRules` sets, so they are safe. */
export const paletteOf = (theme: Theme = {}): Palette => ({
  light: ofScheme(theme, 'light'),
  dark: ofScheme(theme, 'dark'),
})

function ofScheme(theme: Theme, scheme: Scheme): Record<ColorToken, string> {
  const colors = COLOR_TOKENS.map((token) => {
    const base = baseToken(token)
    const color = plainColor(theme[token]) ?? plainColor(theme[base]) ?? defaultTheme[base]
    return [token, typeof color === 'string' ? color : color[scheme]]
  })
  return Object.fromEntries(colors)
}

/** Returns the token that a color comes from unless a theme sets it. */
export const baseToken = (token: ColorToken): OwnColorToken =>
  token === 'danger' || token === 'onDanger' ? DERIVED_TOKENS[token] : token
