import { defaultTheme, type Theme } from 'poolgate'

/** The tokens that are colours, and what each is for. */
export const colorTokens = {
  accent: 'Buttons, links, focus',
  onAccent: 'Text on the button',
  surface: 'Card',
  text: 'Text',
  muted: 'Text that explains',
  border: 'Border of fields',
  line: 'Border of the card',
  field: 'Ground of fields',
  error: 'Errors',
  success: 'What went well',
} as const

/** The tokens that are lengths, in pixels, and how far their sliders go. */
export const lengthTokens = {
  radius: { name: 'Corners of fields', most: 30 },
  cardRadius: { name: 'Corners of the card', most: 40 },
  space: { name: 'Spacing', most: 16 },
} as const

type ColorToken = keyof typeof colorTokens
type LengthToken = keyof typeof lengthTokens

/** One control of the editor. */
export type Entry = `${ColorToken}.${'light' | 'dark'}` | LengthToken | 'font' | 'logo'

/** What the controls hold, as it was typed. */
export type Draft = Record<Entry, string>

const colorNames = Object.keys(colorTokens) as ColorToken[]
const lengthNames = Object.keys(lengthTokens) as LengthToken[]

/** The controls for a theme. What it leaves out is that of the default. */
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

/** The theme that the controls make: only the tokens that differ from the default. */
export function themeOf(draft: Draft): Theme {
  const standard = draftOf({})
  const differs = (entry: Entry) => draft[entry] !== standard[entry]
  const colors = colorNames
    .filter((token) => differs(`${token}.light`) || differs(`${token}.dark`))
    .map((token) => [token, { light: draft[`${token}.light`], dark: draft[`${token}.dark`] }])
  const lengths = lengthNames.filter(differs).map((token) => [token, Number(draft[token])])
  const texts = (['font', 'logo'] as const).filter(differs).map((token) => [token, draft[token]])
  return Object.fromEntries([...colors, ...lengths, ...texts])
}

/** What is wrong with what a control holds. */
export function problemOf(entry: Entry, typed: string): string | undefined {
  if (entry === 'logo') return isAddress(typed) ? undefined : 'An https address, or one of your own pages.'
  if (entry === 'font') return CSS.supports('font-family', typed) ? undefined : 'No list of font families.'
  if (entry.includes('.')) return CSS.supports('color', `light-dark(${typed}, red)`) ? undefined : 'No colour of CSS.'
  return /^\d+(\.\d+)?$/.test(typed) && Number(typed) <= 1_000 ? undefined : 'A number of pixels, 0 to 1000.'
}

function isAddress(typed: string): boolean {
  if (!URL.canParse(typed, location.href)) return false
  const { protocol, origin } = new URL(typed, location.href)
  return protocol === 'https:' || origin === location.origin
}
