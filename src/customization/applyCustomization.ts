import type { CleanRule } from './customization.ts'
import { customizationRules } from './customizationRules.ts'

/**
 * Puts a customization on one kit, through a constructed sheet that works under `style-src 'self'` and Trusted Types: the kit's
 * own selectors by `insertRule`, each value by `setProperty`.
 *
 * Where the engine has no constructed sheets, nothing happens: no customization is better than a `<style>` element.
 *
 * @param rules of {@link parseCustomization}, or of `sanitizeCustomization` on a server; checked again here
 * @param scope the value of `data-pg-customization` on the kit's root elements: letters, digits, `-`, `_`
 * @param root where the kit is drawn. Default: the document
 * @returns takes it away again
 * @throws {TypeError} when the scope is of another form.
 */
export function applyCustomization(
  rules: readonly CleanRule[],
  scope: string,
  root: Document | ShadowRoot = document,
): () => void {
  const scoped = customizationRules(rules, scope)
  if (!('adoptedStyleSheets' in root) || !('replaceSync' in CSSStyleSheet.prototype)) return () => {}
  const sheet = new CSSStyleSheet()
  for (const { selector, declarations } of scoped) {
    const rule = sheet.cssRules[sheet.insertRule(`${selector} {}`, sheet.cssRules.length)]
    if (!(rule instanceof CSSStyleRule)) continue
    for (const [property, value] of declarations) rule.style.setProperty(property, value)
  }
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet)
  }
}
