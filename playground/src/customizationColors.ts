/** The colors of a page around a kit with a hosted UI customization. */
export interface CustomizationColors {
  /** The scheme that fits the card. */
  scheme: 'light' | 'dark'
  surface: string
  /** The color of the button, unless it is a gradient without a hover color. */
  accent?: string | undefined
  onAccent?: string | undefined
}

/** Returns the colors that a stylesheet of the hosted UI gives to the card and the button. */
export function customizationColors(css: string): CustomizationColors {
  const surface = colorOf(css, 'background-customizable', 'background-color') ?? '#ffffff'
  const accent =
    colorOf(css, 'submitButton-customizable', 'background-color') ??
    colorOf(css, 'submitButton-customizable:hover', 'background')
  return {
    scheme: isDark(surface) ? 'dark' : 'light',
    surface,
    accent,
    onAccent: accent && colorOf(css, 'submitButton-customizable', 'color'),
  }
}

/** Returns the color of a declaration such as `color: #fff;`. */
function colorOf(css: string, selector: string, property: string): string | undefined {
  const block = css.split(`.${selector} {`)[1]?.split('}')[0] ?? ''
  return new RegExp(`(?:^|[\\s;])${property}:\\s*(#[\\da-f]{3,6})`, 'i').exec(block)?.[1]
}

/** Whether light text is easier to read on a color of the form `#rgb` or `#rrggbb`. */
function isDark(color: string): boolean {
  const digits = color.length === 4 ? [...color.slice(1)].map((digit) => digit + digit) : color.match(/[\da-f]{2}/gi)
  const [red = 0, green = 0, blue = 0] = (digits ?? []).map((pair) => Number.parseInt(pair, 16))
  return 0.3 * red + 0.6 * green + 0.1 * blue < 128
}
