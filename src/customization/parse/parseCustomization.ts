import { type Palette, paletteOf } from '../../theme/palette.ts'
import { onceRead } from '../cssValues/cssValue.ts'
import { cleanDeclarations } from '../policy/allowedValues.ts'
import {
  type CleanCustomization,
  checksOf,
  type Dropped,
  excess,
  inOrder,
  MAX_CHECKS,
  reporter,
} from '../policy/cleanCustomization.ts'
import { guardContrast } from '../policy/guardContrast.ts'
import { isCustomizable, propertiesOf } from '../policy/selectors.ts'
import { splitSelectors } from './selectorList.ts'
import { type SourceRule, sourceRules } from './sourceRules.ts'

/** What `border` and `background` put back without being asked. */
const RESET = /^(border-image-|background-)/
const INITIAL = /^(initial|none|100%|1|0|stretch|repeat|0%|auto|scroll|padding-box|border-box)$/

/**
 * Cleans a style sheet in the browser. The browser's own parser reads it in a constructed sheet that is never attached, so nothing is
 * fetched; what goes out was checked by decoded selector, longhand and value, and written anew.
 *
 * Where the engine has no constructed sheets (Safari before 16.4), no rule survives.
 *
 * @param css `CSS` of GetUICustomization (docs/protocol.md 8.2)
 * @param palette what the kit looks like without it. Default: the kit's own colours
 */
export function parseCustomization(css: string, palette: Palette = paletteOf()): CleanCustomization {
  const dropped: Dropped[] = []
  const report = reporter(dropped)
  const tooMuch = excess(css)
  if (tooMuch) report(...tooMuch)
  const sheet = tooMuch ? undefined : inertSheet(css)
  if (!sheet) return { rules: [], dropped, lowContrast: [] }
  const follow = aligner(sourceRules(css), report)
  const rules: CleanCustomization['rules'] = []
  const read = onceRead()
  let checks = 0
  for (const rule of sheet.cssRules) {
    if (!(rule instanceof CSSStyleRule)) continue
    const source = follow.to(rule.selectorText)
    const selectors = new Set(splitSelectors(rule.selectorText))
    for (const selector of selectors) if (!isCustomizable(selector)) report('selector', selector, source?.line)
    if (rule.cssRules?.length) report('nested', rule.selectorText, source?.line)
    const lineOf = declarationLines(source)
    const properties = [...rule.style].slice(0, MOST_LONGHANDS)
    const { font } = rule.style
    const longhands = properties.map((property) => {
      const isOfFont = font !== '' && property.startsWith('font-')
      return [property, isOfFont ? `of font: ${font}` : rule.style.getPropertyValue(property)] as const
    })
    const refused = new Set<string>()
    const allowed = [...selectors].filter(isCustomizable)
    checks += allowed.length * checksOf(longhands)
    if (checks > MAX_CHECKS) {
      report('count', rule.selectorText, source?.line)
      break
    }
    for (const selector of allowed) {
      const refuse = (property: string, value: string) => {
        if (refused.has(property) || (RESET.test(property) && INITIAL.test(value))) return
        refused.add(property)
        report(propertiesOf(selector).has(property) ? 'value' : 'property', `${property}: ${value}`, lineOf(property))
      }
      const declarations = cleanDeclarations(selector, longhands, refuse, read)
      if (declarations.length) rules.push({ selector, declarations })
    }
    reportUnknown(properties, source, report)
  }
  follow.toEnd()
  return guardContrast(rules, inOrder(dropped), palette)
}

/** Longhands of one rule that are looked at. Those that some selector may set are under a hundred. */
const MOST_LONGHANDS = 400

/** Never attached to anything. */
function inertSheet(css: string): CSSStyleSheet | undefined {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    return sheet
  } catch {
    return undefined
  }
}

/** Walks the text along with the CSSOM. What the CSSOM passed over was dropped by the browser. */
function aligner(sources: readonly SourceRule[], report: ReturnType<typeof reporter>) {
  const places = new Map<string, number[]>()
  for (const [index, { prelude }] of sources.entries()) {
    const key = plain(prelude)
    const known = places.get(key)
    if (known) known.push(index)
    else places.set(key, [index])
  }
  let at = 0
  const pass = (end: number) => {
    for (const { prelude, line } of sources.slice(at, end)) {
      report(prelude.startsWith('@') ? 'atRule' : 'selector', prelude, line)
    }
  }
  return {
    to(selectorText: string): SourceRule | undefined {
      const found = places.get(plain(selectorText))?.find((index) => index >= at)
      if (found === undefined) return undefined
      pass(found)
      at = found + 1
      return sources[found]
    },
    toEnd: () => pass(sources.length),
  }
}

const plain = (selectors: string) => selectors.replaceAll(/\s+/g, '').toLowerCase()

const nameOf = (declaration: string) =>
  declaration
    .slice(0, Math.max(0, declaration.indexOf(':')))
    .trim()
    .toLowerCase()

/** The line of a longhand: of the last declaration of it, or of a shorthand that it begins with. */
function declarationLines(source: SourceRule | undefined) {
  const lines = new Map(source?.declarations.map(({ text, line }) => [nameOf(text), line]))
  return (property: string): number | undefined => {
    for (let name = property; name; name = name.slice(0, Math.max(0, name.lastIndexOf('-')))) {
      const line = lines.get(name)
      if (line !== undefined) return line
    }
    return source?.line
  }
}

/** Declarations that the browser did not understand and threw away. */
function reportUnknown(
  longhands: readonly string[],
  source: SourceRule | undefined,
  report: ReturnType<typeof reporter>,
) {
  const known = new Set(longhands.flatMap((name) => (name.startsWith('--') ? name : stemsOf(name))))
  for (const { text, line } of source?.declarations ?? []) {
    const name = nameOf(text)
    if (text && !known.has(name) && !text.includes('{')) report('value', text, line)
  }
}

/** `border-top-color` → itself, `border-top`, `border`, and `border-color`. */
function stemsOf(longhand: string): string[] {
  const words = longhand.split('-')
  const stems = words.map((_, index) => words.slice(0, index + 1).join('-'))
  return words.length > 2 ? [...stems, `${words[0]}-${words.at(-1)}`, words.slice(0, -1).join('-')] : stems
}
