import type { StyleRule } from '../../theme/adoptRules.ts'
import type { CleanDeclaration } from '../policy/cleanCustomization.ts'

/** The margins of a list of links, by the text alignment of its links. */
const LIST_MARGINS: ReadonlyMap<string, CleanDeclaration[]> = new Map([
  [
    'left',
    [
      ['margin-left', '0px'],
      ['margin-right', 'auto'],
    ],
  ],
  [
    'right',
    [
      ['margin-left', 'auto'],
      ['margin-right', '0px'],
    ],
  ],
])

/** Returns the rules of elements near a customized one, so that together they look as in the hosted UI. */
export function siblingRules(selector: string, declaration: CleanDeclaration): StyleRule[] {
  const [property, value] = declaration
  switch (selector) {
    case '.inputField-customizable':
      return fieldSiblings(declaration)
    case '.background-customizable':
      // The navigation of the account is outside of cards, on the page, whose colors the customization doesn't set.
      return [rule('.pg-nav', declaration)]
    case '.textDescription-customizable':
      // The hosted UI has one such text per page, its heading; the kit has longer ones too.
      if (property !== 'font-size') return []
      return [rule('.pg-text.textDescription-customizable', ['font-size', `min(${value}, 16px)`])]
    case '.submitButton-customizable':
      return submitSiblings(selector, declaration)
    case '.errorMessage-customizable':
      return property === 'color' ? [rule('.errorMessage-customizable > .pg-icon', declaration)] : []
    case '.redirect-customizable': {
      const margins = property === 'text-align' ? LIST_MARGINS.get(value) : undefined
      return margins ? [rule('.pg-links .redirect-customizable', ...margins)] : []
    }
    default:
      return []
  }
}

const rule = (selector: string, ...declarations: CleanDeclaration[]): StyleRule => ({ selector, declarations })

/**
 * The focus ring and the button that shows a password keep to the box of the field. What shows on its background, the arrow of a select and
 * the country of a phone number, has the color of its text.
 */
function fieldSiblings([property, value]: CleanDeclaration): StyleRule[] {
  if (property === 'color') return [rule('.pg-select', [property, value]), rule('.pg-country', [property, value])]
  if (property.endsWith('-radius')) return [rule('.pg-control', [property, value])]
  if (property !== 'width') return []
  return [
    rule('.pg-control', ['width', value]),
    rule('.pg-password', ['min-width', 'min(200px, 100%)']),
    rule('.pg-phone', ['min-width', 'min(264px, 100%)']),
    rule('.pg-control > .inputField-customizable', ['width', '100%']),
  ]
}

/** Next to another button, the submit button has no margins, so that both are equally high. */
function submitSiblings(selector: string, [property, value]: CleanDeclaration): StyleRule[] {
  if (!property.startsWith('margin')) return []
  const inRow = rule(`.pg-actions > ${selector}`, [property, '0px'])
  if (property !== 'margin-top') return [inRow]
  // The space for the error of a field is already a part of the distance.
  return [inRow, rule(`:is(.pg-field, .pg-code) + ${selector}`, ['margin-top', `max(0px, ${value} - 16px)`])]
}
