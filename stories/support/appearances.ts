import { bloomTheme, classicTheme, ledgerTheme } from 'poolgate'
import type { ProviderOptions } from '../../test/support/TestProvider.tsx'
import { customizations } from './customizations.ts'

const customized = Object.entries(customizations).map(([name, css]): [string, ProviderOptions] => [
  `customization: ${name}`,
  { uiCustomization: { UICustomization: { CSS: css } } },
])

/** What the toolbar offers as themes: the ready themes, and hosted UI customizations. */
export const appearances: Record<string, ProviderOptions> = {
  default: {},
  classic: { theme: classicTheme },
  bloom: { theme: bloomTheme },
  ledger: { theme: ledgerTheme },
  ...Object.fromEntries(customized),
}
