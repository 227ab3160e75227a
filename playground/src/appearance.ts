import { bloomTheme, type ColorScheme, classicTheme, ledgerTheme, type PoolgateProviderProps } from 'poolgate'
import { customizations } from '../../stories/support/customizations.ts'

/** The provider's props by the name in the menu: a theme, or a hosted UI customization with a logo. */
const styles: Record<string, Pick<PoolgateProviderProps, 'theme' | 'uiCustomization'>> = {
  Default: {},
  'Theme: classic': { theme: classicTheme },
  'Theme: bloom': { theme: bloomTheme },
  'Theme: ledger': { theme: ledgerTheme },
  ...Object.fromEntries(
    Object.entries(customizations).map(([name, CSS]) => [
      `Customization: ${name}`,
      { uiCustomization: { CSS, ImageUrl: '/favicon.svg' } },
    ]),
  ),
}

export const styleNames = Object.keys(styles)

/** What the two menus choose. */
export interface Appearance {
  name: string
  colorScheme: ColorScheme
}

export const schemes: ColorScheme[] = ['auto', 'light', 'dark']

/** Returns the provider's props for an appearance. */
export const propsOf = ({ name, colorScheme }: Appearance) => ({ ...styles[name], colorScheme })

const KEY = 'poolgate-playground.appearance'

/** Returns what was chosen in this tab, or the default if nothing was, or the browser blocks storage. */
export function readAppearance(): Appearance {
  const [name = '', scheme] = stored().split('|')
  return {
    name: Object.hasOwn(styles, name) ? name : 'Default',
    colorScheme: schemes.find((one) => one === scheme) ?? 'auto',
  }
}

function stored(): string {
  try {
    return sessionStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

export function storeAppearance({ name, colorScheme }: Appearance): void {
  try {
    sessionStorage.setItem(KEY, `${name}|${colorScheme}`)
  } catch {
    // Without storage, the choice lasts until a reload.
  }
}
