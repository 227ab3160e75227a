/**
 * A CSS color for both color schemes, or one for each: hexadecimal, a name, or a function of numbers, such as `rgb()` or `oklch()`. Other
 * values, such as `var()`, are left out; set the CSS variable of the token in your own stylesheet instead.
 */
export type SchemeColor = string | { light: string; dark: string }

/** The tokens that are colors. */
export const COLOR_TOKENS = [
  'accent',
  'onAccent',
  'surface',
  'text',
  'muted',
  'border',
  'line',
  'field',
  'error',
  'success',
  'danger',
  'onDanger',
] as const

/** The name of a color token. */
export type ColorToken = (typeof COLOR_TOKENS)[number]

/** Tokens whose default is another token. */
export const DERIVED_TOKENS = { danger: 'error', onDanger: 'surface' } as const

/** The tokens with a color of their own by default. */
export type OwnColorToken = Exclude<ColorToken, keyof typeof DERIVED_TOKENS>

/** A color scheme. */
export type Scheme = 'light' | 'dark'

/**
 * The appearance of the kit as tokens. Each sets a CSS variable, such as `--pg-accent` for `accent`. A missing token keeps its default.
 *
 * In development, the console warns about colors with low contrast (WCAG 2.2, 1.4.3 and 1.4.11).
 *
 * @example
 * const theme: Theme = { accent: { light: '#0f766e', dark: '#5eead4' }, onAccent: { light: '#fff', dark: '#042f2e' }, radius: 4 }
 */
export interface Theme {
  /** The primary button, links and the focus ring. */
  accent?: SchemeColor | undefined
  /** Text on the primary button. */
  onAccent?: SchemeColor | undefined
  /** The card. */
  surface?: SchemeColor | undefined
  /** Text. */
  text?: SchemeColor | undefined
  /** Secondary text, such as hints. */
  muted?: SchemeColor | undefined
  /** The border of fields and buttons. */
  border?: SchemeColor | undefined
  /** The border of the card, and dividers inside it. */
  line?: SchemeColor | undefined
  /** The background of fields. */
  field?: SchemeColor | undefined
  /** Errors. */
  error?: SchemeColor | undefined
  /** Success messages, and password rules that are met. */
  success?: SchemeColor | undefined
  /** Buttons for what can't be undone. Default: the color of errors. */
  danger?: SchemeColor | undefined
  /** Text on them. Default: the color of the card. */
  onDanger?: SchemeColor | undefined
  /** The corner radius of fields and buttons, in pixels. Default: 8. */
  radius?: number | undefined
  /** The corner radius of the card, in pixels. Default: 12. */
  cardRadius?: number | undefined
  /** The spacing unit, in pixels. The card's padding is three units. Default: 8. */
  space?: number | undefined
  /** A list of font families, as for `font-family`. Default: the system fonts. */
  font?: string | undefined
  /** The URL of an image at the top of each card, `https:` or same-origin. The provider's `logo` takes precedence. */
  logo?: string | { light: string; dark: string } | undefined
}
