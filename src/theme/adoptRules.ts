/** A rule of a style sheet. Its values are ours, or were checked. */
export interface StyleRule {
  selector: string
  declarations: readonly (readonly [property: string, value: string])[]
}

/**
 * Puts rules on a page through a constructed sheet, which works under `style-src 'self'` and Trusted Types: each selector by
 * `insertRule`, each value by `setProperty`. Where the engine has no constructed sheets (Safari before 16.4), nothing happens.
 *
 * @param root where the kit is drawn. Default: the document
 * @returns takes them away again
 */
export function adoptRules(rules: readonly StyleRule[], root: Document | ShadowRoot = document): () => void {
  if (!rules.length || !('adoptedStyleSheets' in root) || !('replaceSync' in CSSStyleSheet.prototype)) return () => {}
  const sheet = new CSSStyleSheet()
  for (const { selector, declarations } of rules) {
    const rule = sheet.cssRules[sheet.insertRule(`${selector} {}`, sheet.cssRules.length)]
    if (!(rule instanceof CSSStyleRule)) continue
    for (const [property, value] of declarations) rule.style.setProperty(property, value)
  }
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet)
  }
}
