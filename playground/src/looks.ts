import { bloomTheme, type ColorScheme, classicTheme, ledgerTheme, type PoolgateProviderProps } from 'poolgate'
import { customizations } from '../../stories/customizations.ts'

/** What the kit wears here: a theme, or a pool's own style sheet with a logo. */
const worn: Record<string, Pick<PoolgateProviderProps, 'theme' | 'uiCustomization'>> = {
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

export const lookNames = Object.keys(worn)

/** A choice of the two menus. */
export interface Look {
  name: string
  colorScheme: ColorScheme
}

export const schemes: ColorScheme[] = ['auto', 'light', 'dark']

/** For the provider. */
export const propsOf = ({ name, colorScheme }: Look) => ({ ...worn[name], colorScheme })

const KEY = 'poolgate-playground.look'

/** As chosen in this tab, where it may keep anything. */
export function readLook(): Look {
  const [name = '', scheme] = stored().split('|')
  return {
    name: Object.hasOwn(worn, name) ? name : 'Default',
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

export function storeLook({ name, colorScheme }: Look): void {
  try {
    sessionStorage.setItem(KEY, `${name}|${colorScheme}`)
  } catch {
    // The look then lasts as long as the page.
  }
}
