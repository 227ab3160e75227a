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
  language: string
  colorScheme: ColorScheme
  /** `auto` is that of the language. */
  direction: 'auto' | 'ltr' | 'rtl'
}

/** The languages of the kit, by tag, with the names that their speakers use. */
export const languages = Object.fromEntries(
  ['en', 'ar', 'de', 'es', 'fr', 'he', 'id', 'it', 'ja', 'ko', 'nl', 'pt-BR', 'zh-Hans', 'zh-Hant'].map((tag) => [
    tag,
    new Intl.DisplayNames(tag, { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag,
  ]),
)

export const schemes: ColorScheme[] = ['auto', 'light', 'dark']

export const directions: Appearance['direction'][] = ['auto', 'ltr', 'rtl']

/** Returns the direction that was chosen, or else that of the language. */
export const directionOf = ({ language, direction }: Appearance) =>
  direction !== 'auto' ? direction : ['ar', 'he'].includes(language) ? 'rtl' : 'ltr'

/** Returns the provider's props for an appearance. */
export function propsOf({ name, language, colorScheme }: Appearance) {
  const { themeName: _, ...props } = styles[name] ?? {}
  return { ...props, locale: language, colorScheme }
}

/** Returns what a host app writes for an appearance. It serves a customization from a URL of its own. */
export function codeOf({ name, language, colorScheme }: Appearance) {
  const { themeName, uiCustomization } = styles[name] ?? {}
  return {
    theme: themeName,
    props: {
      uiCustomization: uiCustomization && '/api/customization',
      locale: language === 'en' ? undefined : language,
      colorScheme: colorScheme === 'auto' ? undefined : colorScheme,
    },
  }
}

const KEY = 'poolgate-playground.appearance'

/** Returns what was chosen in this tab, or the default if nothing was, or the browser blocks storage. */
export function readAppearance(): Appearance {
  const [name = '', language = '', scheme, direction] = stored().split('|')
  return {
    name: Object.hasOwn(styles, name) ? name : 'Default',
    language: Object.hasOwn(languages, language) ? language : 'en',
    colorScheme: schemes.find((one) => one === scheme) ?? 'auto',
    direction: directions.find((one) => one === direction) ?? 'auto',
  }
}

function stored(): string {
  try {
    return sessionStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

export function storeAppearance({ name, language, colorScheme, direction }: Appearance): void {
  try {
    sessionStorage.setItem(KEY, `${name}|${language}|${colorScheme}|${direction}`)
  } catch {
    // Without storage, the choice lasts until a reload.
  }
}
