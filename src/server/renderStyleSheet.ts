import { sanitizeCustomization } from '../customization/parse/sanitizeCustomization.ts'
import { customizationRules } from '../customization/render/customizationRules.ts'
import { type UICustomizationResponse, unwrapCustomization } from '../customization/unwrapCustomization.ts'
import { paletteOf } from '../theme/palette.ts'
import type { Theme } from '../theme/theme.ts'
import { themeRules } from '../theme/themeRules.ts'
import { writeRules } from '../theme/writeRules.ts'

/** Options of {@link renderStyleSheet}: what the provider of the page gets, too. */
export interface StyleSheetOptions {
  /** The provider's `theme`. */
  theme?: Theme | undefined
  /**
   * The provider's `uiCustomization`: the customization, or the whole response of GetUICustomization. For a URL or a function, which only
   * the provider loads, and for a malformed customization, the stylesheet has the theme only.
   */
  uiCustomization?: UICustomizationResponse | string | ((signal: AbortSignal) => unknown) | undefined
  /** The provider's `styleScope`, if kits on the page differ in appearance. Default: the stylesheet applies to every kit on the page. */
  styleScope?: string | undefined
}

/**
 * Renders a kit's theme and customization as a stylesheet, so that they apply from the first paint. Link to it as a file, which a strict
 * content security policy allows, or put it in a `<style>` element with a nonce. The output consists of checked rules only: it fetches
 * nothing and contains no `<`.
 *
 * Pass the same `theme` and `uiCustomization` to the provider. It applies them again, without a layout shift.
 *
 * @throws {TypeError} if `styleScope` has another form than up to 64 letters, digits, `-` and `_`.
 * @example
 * const css = renderStyleSheet({ theme, uiCustomization: await getUICustomization(pool) })
 * return new Response(css, { headers: { 'content-type': 'text/css' } })
 */
export function renderStyleSheet({ theme = {}, uiCustomization, styleScope }: StyleSheetOptions): string {
  const palette = paletteOf(theme)
  const { rules } = sanitizeCustomization(cssOf(uiCustomization), palette)
  return writeRules([...themeRules(theme, styleScope), ...customizationRules(rules, palette, styleScope)])
}

/** Returns the stylesheet of a customization, or nothing where the provider too would show the default appearance. */
function cssOf(uiCustomization: StyleSheetOptions['uiCustomization']): string {
  try {
    return unwrapCustomization(uiCustomization).CSS ?? ''
  } catch {
    return ''
  }
}
