/** A colour of CSS that serves both schemes, or one for each. */
export type SchemeColor = string | { light: string; dark: string }

/** The tokens that are colours. */
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
] as const

/** The name of a token that is a colour. */
export type ColorToken = (typeof COLOR_TOKENS)[number]

/** The two schemes that a look is drawn in. */
export type Scheme = 'light' | 'dark'

/**
 * The look of the kit in a few tokens, each set as a variable of CSS, `--pg-accent` for `accent`. What is left out stays as it is.
 *
 * In development the console tells which colours are hard to read on each other (WCAG 2.2, 1.4.3 and 1.4.11).
 *
 * @example
 * const theme: Theme = { accent: { light: '#0f766e', dark: '#5eead4' }, onAccent: { light: '#fff', dark: '#042f2e' }, radius: 4 }
 */
export interface Theme {
  /** The primary button, links and the ring of the focus. */
  accent?: SchemeColor | undefined
  /** Text on the primary button. */
  onAccent?: SchemeColor | undefined
  /** The card. */
  surface?: SchemeColor | undefined
  /** Text. */
  text?: SchemeColor | undefined
  /** Text that explains. */
  muted?: SchemeColor | undefined
  /** The border of fields and buttons. */
  border?: SchemeColor | undefined
  /** The border of the card, and lines inside it. */
  line?: SchemeColor | undefined
  /** The ground of fields. */
  field?: SchemeColor | undefined
  /** Errors. */
  error?: SchemeColor | undefined
  /** What went well, and rules that are met. */
  success?: SchemeColor | undefined
  /** How round fields and buttons are, in pixels. Default: 8. */
  radius?: number | undefined
  /** How round the card is, in pixels. Default: 12. */
  cardRadius?: number | undefined
  /** The unit of the spacing, in pixels: the card has three of them inside. Default: 8. */
  space?: number | undefined
  /** A list of font families, as `font-family` takes it. Default: the system's. */
  font?: string | undefined
  /** The address of a picture for the top of each card, `https:` or your own. The provider's `logo` comes before it. */
  logo?: string | { light: string; dark: string } | undefined
}
