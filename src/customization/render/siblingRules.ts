import type { CleanDeclaration } from '../policy/cleanCustomization.ts'

/** A selector below the root of a kit, and what it declares. */
type Neighbour = readonly [selector: string, declarations: CleanDeclaration[]]

const SIDES: Record<string, CleanDeclaration[]> = {
  left: [
    ['margin-left', '0px'],
    ['margin-right', 'auto'],
  ],
  right: [
    ['margin-left', 'auto'],
    ['margin-right', '0px'],
  ],
}

/** What elements beside a dressed one must take over for it to look as in the hosted UI. */
export function siblingRules(selector: string, [property, value]: CleanDeclaration): Neighbour[] {
  switch (selector) {
    case '.inputField-customizable':
      // The ring of the focus, and the button that shows a password, keep to the field.
      if (property.endsWith('-radius')) return [['.pg-control', [[property, value]]]]
      if (property !== 'width') return []
      return [
        ['.pg-control', [['width', value]]],
        ['.pg-password', [['min-width', '200px']]],
        ['.pg-control > .inputField-customizable', [['width', '100%']]],
      ]
    case '.background-customizable':
      // The list of the account's sections stands on the page, whose colours are not of this look.
      return [['.pg-nav', [[property, value]]]]
    case '.textDescription-customizable':
      // The hosted UI has one such text a page; beside the heading, ours has longer ones.
      return property === 'font-size'
        ? [['.pg-text.textDescription-customizable', [['font-size', `min(${value}, 16px)`]]]]
        : []
    case '.submitButton-customizable':
      // The place for a field's error is a part of the distance already.
      return property === 'margin-top'
        ? [[`:is(.pg-field, .pg-code, .pg-phone) + ${selector}`, [['margin-top', `max(0px, ${value} - 16px)`]]]]
        : []
    case '.errorMessage-customizable':
      // The mark is the box turned inside out.
      if (property === 'color') return [['.errorMessage-customizable::before', [['background-color', value]]]]
      return property === 'background-color' ? [['.errorMessage-customizable::before', [['color', value]]]] : []
    case '.redirect-customizable':
      return property === 'text-align' && SIDES[value] ? [['.pg-links .redirect-customizable', SIDES[value]]] : []
    default:
      return []
  }
}
