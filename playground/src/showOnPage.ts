import { defaultTheme, type SchemeColor, type Theme } from 'poolgate'
import { type Appearance, directionOf, propsOf } from './appearance.ts'
import { customizationColors } from './customizationColors.ts'

/** The tokens that are colors. */
type ColorToken = 'text' | 'muted' | 'line' | 'border' | 'accent' | 'onAccent' | 'surface' | 'error'

const inBothSchemes = (color: SchemeColor, change = (value: string) => value) =>
  typeof color === 'string' ? change(color) : `light-dark(${change(color.light)}, ${change(color.dark)})`

/** The variables of `playground.css`, from a theme. */
function variablesOf(theme: Theme): Record<string, string> {
  const token = (name: ColorToken) => inBothSchemes(theme[name] ?? defaultTheme[name])
  return {
    '--ink': token('text'),
    '--soft': token('muted'),
    '--edge': token('line'),
    '--control': token('border'),
    '--accent': token('accent'),
    '--on-accent': token('onAccent'),
    '--surface': token('surface'),
    '--error': token('error'),
    '--ground': inBothSchemes(
      theme.surface ?? defaultTheme.surface,
      (color) => `color-mix(in srgb, ${color}, #808080 8%)`,
    ),
  }
}

/** Gives the page around the kit the colors of its theme or customization, its color scheme, its language and the direction. */
export function showOnPage(appearance: Appearance): void {
  const { theme, scheme } = colorsOf(appearance)
  const { style, dataset } = document.documentElement
  dataset.scheme = scheme
  document.documentElement.lang = appearance.language
  document.documentElement.dir = directionOf(appearance)
  for (const [name, value] of Object.entries(variablesOf(theme ?? {}))) {
    if (theme) style.setProperty(name, value)
    else style.removeProperty(name)
  }
}

/** A customization has one scheme: its own. */
function colorsOf(appearance: Appearance) {
  const { theme, uiCustomization, colorScheme } = propsOf(appearance)
  if (!uiCustomization || typeof uiCustomization !== 'object' || !('CSS' in uiCustomization)) {
    return { theme, scheme: colorScheme }
  }
  const { scheme, ...colors } = customizationColors(uiCustomization.CSS ?? '')
  return { theme: { ...defaultTheme, ...defined(colors) }, scheme }
}

const defined = (colors: Omit<Theme, 'logo'>): Theme =>
  Object.fromEntries(Object.entries(colors).filter(([, value]) => value !== undefined))
