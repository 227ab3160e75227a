import {
  bloomTheme,
  type ColorScheme,
  classicTheme,
  ledgerTheme,
  type PoolgateProviderProps,
  type Theme,
} from 'poolgate'
import { customizations } from '../../stories/support/customizations.ts'

/** The kit's themes by the name of their export. */
const themes: Record<string, Theme> = { classicTheme, bloomTheme, ledgerTheme }

interface Style extends Pick<PoolgateProviderProps, 'theme' | 'uiCustomization'> {
  /** The export of the theme. */
  themeName?: string
}

/** What the menu offers by name: a theme, or a hosted UI customization with a logo. */
const styles: Record<string, Style> = {
  Default: {},
  ...Object.fromEntries(
    Object.entries(themes).map(([themeName, theme]) => [
      `Theme: ${themeName.replace('Theme', '')}`,
      { themeName, theme },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(customizations).map(([name, CSS]) => [
      `Customization: ${name}`,
      { uiCustomization: { CSS, ImageUrl: `${import.meta.env.BASE_URL}favicon.svg` } },
    ]),
  ),
}

export const styleNames = Object.keys(styles)

/** What the menus choose. */
export interface Appearance {
  name: string
  colorScheme: ColorScheme
  direction: 'ltr' | 'rtl'
}

export const schemes: ColorScheme[] = ['auto', 'light', 'dark']

export const directions: Appearance['direction'][] = ['ltr', 'rtl']

/** Returns the provider's props for an appearance. */
export function propsOf({ name, colorScheme }: Appearance) {
  const { themeName: _, ...props } = styles[name] ?? {}
  return { ...props, colorScheme }
}

/** Returns what a host app writes for an appearance. It serves a customization from a URL of its own. */
export function codeOf({ name, colorScheme }: Appearance) {
  const { themeName, uiCustomization } = styles[name] ?? {}
  return {
    theme: themeName,
    props: {
      uiCustomization: uiCustomization && '/api/customization',
      colorScheme: colorScheme === 'auto' ? undefined : colorScheme,
    },
  }
}

const KEY = 'poolgate-playground.appearance'

/** Returns what was chosen in this tab, or the default if nothing was, or the browser blocks storage. */
export function readAppearance(): Appearance {
  const [name = '', scheme, direction] = stored().split('|')
  return {
    name: Object.hasOwn(styles, name) ? name : 'Default',
    colorScheme: schemes.find((one) => one === scheme) ?? 'auto',
    direction: direction === 'rtl' ? 'rtl' : 'ltr',
  }
}

function stored(): string {
  try {
    return sessionStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

export function storeAppearance({ name, colorScheme, direction }: Appearance): void {
  try {
    sessionStorage.setItem(KEY, `${name}|${colorScheme}|${direction}`)
  } catch {
    // Without storage, the choice lasts until a reload.
  }
}
