/** A rule of a stylesheet. Its values are the kit's own, or were checked. */
export interface StyleRule {
  selector: string
  declarations: readonly (readonly [property: string, value: string])[]
}

/**
 * Applies rules to a page through a constructed stylesheet, which `style-src 'self'` and Trusted Types allow: each selector by
 * `insertRule`, each value by `setProperty`. Does nothing in browsers without constructed stylesheets (Safari before 16.4).
 *
 * @param root The document or shadow root that contains the kit. Default: the document.
 * @returns A function that removes the rules.
 */
export function adoptRules(rules: readonly StyleRule[], root: Document | ShadowRoot = document): () => void {
  // A document adopts only stylesheets that its own window has constructed.
  const { CSSStyleSheet } = (root.ownerDocument ?? root).defaultView ?? {}
  if (
    !rules.length ||
    !CSSStyleSheet ||
    !('adoptedStyleSheets' in root) ||
    !('replaceSync' in CSSStyleSheet.prototype)
  ) {
    return () => {}
  }
  const sheet = new CSSStyleSheet()
  for (const { selector, declarations } of rules) {
    const rule = sheet.cssRules[sheet.insertRule(`${selector} {}`, sheet.cssRules.length)]
    if (!rule || !('style' in rule)) continue
    for (const [property, value] of declarations) (rule as CSSStyleRule).style.setProperty(property, value)
  }
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet)
  }
}
