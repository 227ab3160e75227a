import type { StyleRule } from '../../theme/adoptRules.ts'
import type { Palette } from '../../theme/palette.ts'
import { heldTo } from '../../theme/schemeVariables.ts'
import { scopeSelector } from '../../theme/styleScope.ts'
import { rgbOf } from '../cssValues/contrast.ts'
import { cleanValue } from '../policy/allowedValues.ts'
import type { CleanDeclaration, CleanRule } from '../policy/cleanCustomization.ts'
import { isCustomizable } from '../policy/selectors.ts'
import { companionDeclarations, isLeastHeight, setsColor } from './companionDeclarations.ts'
import { derivedTokens } from './derivedTokens.ts'
import { BANNER, CARD, type CustomizedAppearance, resolveAppearance } from './resolveAppearance.ts'
import { siblingRules } from './siblingRules.ts'

/** Of what stands on the page itself, whose scheme may be another one. */
const SURFACE: CleanDeclaration[] = [
  ['align-self', 'start'],
  ['padding', '8px'],
  ['background-color', 'var(--pg-surface)'],
]

/**
 * The rules of one kit: under its root alone, and stronger by specificity than any rule of the kit's sheet. What comes in is checked
 * once more, since it may come from a file or over the network.
 *
 * @param palette what the kit looks like without them
 * @param scope of the kit. Default: every kit on the page
 * @throws {TypeError} when the scope is of another form.
 */
export function customizationRules(rules: readonly CleanRule[], palette: Palette, scope?: string): StyleRule[] {
  const root = scopeSelector(scope)
  // Stronger than a scheme that the page asks for: the colours of the sheet were written for this one.
  const strong = `${root}${root}${root}`
  const clean = checked(rules)
  const look = resolveAppearance(clean, palette)
  const hasColors = clean.some(({ declarations }) => declarations.some(([name]) => setsColor(name)))
  const own: StyleRule[] = [
    ...(hasColors
      ? [
          { selector: '', declarations: [...heldTo(look.scheme()), ...derivedTokens(look)] },
          { selector: '.pg-nav', declarations: SURFACE },
        ]
      : []),
    ...(look.isColored(BANNER) ? [{ selector: BANNER, declarations: onBanner(look, palette) }] : []),
    ...clean.flatMap(({ selector, declarations }) => {
      const shown = selector === CARD ? declarations.map(opaque) : declarations
      return [
        {
          selector,
          declarations: [
            ...shown.flatMap((one) => companionDeclarations(selector, one)),
            ...shown.filter((one) => !isLeastHeight(selector, one)),
          ],
        },
        ...shown
          .flatMap((one) => siblingRules(selector, one))
          .map(([neighbour, taken]) => ({ selector: neighbour, declarations: taken })),
      ]
    }),
  ]
  return own.map(({ selector, declarations }) => ({ selector: `${strong} ${selector}`.trim(), declarations }))
}

/** What the grammar would write again. */
const checked = (rules: readonly CleanRule[]): CleanRule[] =>
  rules.flatMap(({ selector, declarations }) => {
    if (!isCustomizable(selector)) return []
    const kept = declarations.flatMap(([property, value]): CleanDeclaration[] => {
      const again = cleanValue(selector, property, value)
      return again === undefined ? [] : [[property, again]]
    })
    return kept.length ? [{ selector, declarations: kept }] : []
  })

/** A banner may be dark on a light card: the words for a logo, and a logo of words, go with it. */
function onBanner(look: CustomizedAppearance, palette: Palette): CleanDeclaration[] {
  const scheme = look.scheme(BANNER)
  return [
    ['color-scheme', scheme],
    ['--pg-text', palette[scheme].text],
    ['color', 'var(--pg-text)'],
  ]
}

/** A card that can be seen through lies on the kit's own surface: the page behind may be like its texts. */
function opaque([property, value]: CleanDeclaration): CleanDeclaration {
  if (property !== 'background-color') return [property, value]
  const [red, green, blue, alpha] = rgbOf(value) ?? [0, 0, 0, 0]
  if (alpha === 1) return [property, value]
  return [property, `color-mix(in srgb, rgb(${red} ${green} ${blue}) ${100 * alpha}%, var(--pg-surface))`]
}
