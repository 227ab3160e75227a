import { defaultTheme } from './defaultTheme.ts'
import { plainColor } from './plainValue.ts'
import { COLOR_TOKENS, type ColorToken, type Scheme, type Theme } from './theme.ts'

/** Every colour of a look, scheme by scheme. */
export type Palette = Record<Scheme, Record<ColorToken, string>>

/** The colours that a theme gives, on top of the kit's own: those that `themeRules` sets, and so fit for a declaration. */
export const paletteOf = (theme: Theme = {}): Palette => ({
  light: ofScheme(theme, 'light'),
  dark: ofScheme(theme, 'dark'),
})

function ofScheme(theme: Theme, scheme: Scheme): Record<ColorToken, string> {
  const colors = COLOR_TOKENS.map((token) => {
    const color = plainColor(theme[token]) ?? defaultTheme[token]
    return [token, typeof color === 'string' ? color : color[scheme]]
  })
  return Object.fromEntries(colors)
}
