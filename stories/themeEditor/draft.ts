import { defaultTheme, type Theme } from 'poolgate'

/** The color tokens and their uses. */
export const colorTokens = {
  accent: 'Buttons, links, focus ring',
  onAccent: 'Button text',
  surface: 'Card',
  text: 'Text',
  muted: 'Secondary text',
  border: 'Field border',
  line: 'Card border',
  field: 'Field background',
  error: 'Errors',
  success: 'Success',
} as const

/** The length tokens, in pixels, with their uses and the maximum of their sliders. */
export const lengthTokens = {
  radius: { use: 'Field corner radius', max: 30 },
  cardRadius: { use: 'Card corner radius', max: 40 },
  space: { use: 'Spacing', max: 16 },
} as const

type ColorToken = keyof typeof colorTokens
type LengthToken = keyof typeof lengthTokens

/** A control of the editor. */
export type Entry = `${ColorToken}.${'light' | 'dark'}` | LengthToken | 'font' | 'logo'

/** The values of the controls, as entered. */
export type Draft = Record<Entry, string>

const colorNames = Object.keys(colorTokens) as ColorToken[]
const lengthNames = Object.keys(lengthTokens) as LengthToken[]

/** Returns the values of the controls for a theme. Missing tokens have their default. */
export function draftOf(theme: Theme): Draft {
  const { font, logo } = theme
  const colors = colorNames.flatMap((token) => {
    const color = theme[token] ?? defaultTheme[token]
    const { light, dark } = typeof color === 'string' ? { light: color, dark: color } : color
    return [
      [`${token}.light`, light],
      [`${token}.dark`, dark],
    ]
  })
  const lengths = lengthNames.map((token) => [token, String(theme[token] ?? defaultTheme[token])])
  return {
    ...Object.fromEntries([...colors, ...lengths]),
    font: font ?? defaultTheme.font,
    logo: typeof logo === 'string' ? logo : '',
  }
}

/** Returns the theme for the values of the controls, with only the tokens that differ from the default. */
export function themeOf(draft: Draft): Theme {
  const defaults = draftOf({})
  const differs = (entry: Entry) => draft[entry] !== defaults[entry]
  const colors = colorNames
    .filter((token) => differs(`${token}.light`) || differs(`${token}.dark`))
    .map((token) => [token, { light: draft[`${token}.light`], dark: draft[`${token}.dark`] }])
  const lengths = lengthNames.filter(differs).map((token) => [token, Number(draft[token])])
  const texts = (['font', 'logo'] as const).filter(differs).map((token) => [token, draft[token]])
  return Object.fromEntries([...colors, ...lengths, ...texts])
}

/** Returns an error message if the value of a control is invalid. */
export function problemOf(entry: Entry, typed: string): string | undefined {
  if (entry === 'logo') return isLogoUrl(typed) ? undefined : 'Enter an https URL, or a URL on this site.'
  if (entry === 'font') return CSS.supports('font-family', typed) ? undefined : 'Enter a list of font families.'
  if (entry.includes('.')) return CSS.supports('color', `light-dark(${typed}, red)`) ? undefined : 'Enter a CSS color.'
  return /^\d+(\.\d+)?$/.test(typed) && Number(typed) <= 1_000 ? undefined : 'Enter a number of pixels from 0 to 1000.'
}

function isLogoUrl(typed: string): boolean {
  if (!URL.canParse(typed, location.href)) return false
  const { protocol, origin } = new URL(typed, location.href)
  return protocol === 'https:' || origin === location.origin
}
