import { sanitizeCustomization } from '../customization/parse/sanitizeCustomization.ts'
import { customizationRules } from '../customization/render/customizationRules.ts'
import { paletteOf } from '../theme/palette.ts'
import type { Theme } from '../theme/theme.ts'
import { themeRules } from '../theme/themeRules.ts'
import { writeRules } from '../theme/writeRules.ts'
import type { UICustomization } from '../wire/uiCustomization.ts'

export interface StyleSheetOptions {
  /** The provider's `theme`. */
  theme?: Theme | undefined
  /** The provider's `uiCustomization`, as AWS answers it. */
  uiCustomization?: UICustomization | undefined
  /** The provider's `scope`, where the page has kits of different looks. Default: the sheet is for every kit on the page. */
  styleScope?: string | undefined
}

/**
 * The look of a kit as the text of a style sheet, so that the first paint has it already: for a file that the page links to, which a
 * strict policy allows, or a `<style>` element with a nonce. Everything in it was checked and written anew; it fetches nothing and holds
 * no `<`.
 *
 * Give the provider the same `theme` and `uiCustomization`: it puts them on once more, and nothing moves.
 *
 * @throws {TypeError} when the scope is of another form.
 * @example
 * const css = renderStyleSheet({ theme, uiCustomization: await getUICustomization(pool) })
 * return new Response(css, { headers: { 'content-type': 'text/css' } })
 */
export function renderStyleSheet({ theme = {}, uiCustomization, styleScope }: StyleSheetOptions): string {
  const palette = paletteOf(theme)
  const { rules } = sanitizeCustomization(uiCustomization?.CSS ?? '', palette)
  return writeRules([...themeRules(theme, styleScope), ...customizationRules(rules, palette, styleScope)])
}
