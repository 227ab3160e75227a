import type { CleanDeclaration } from '../policy/cleanCustomization.ts'
import { BANNER } from '../policy/resolveAppearance.ts'

const ERROR = '.errorMessage-customizable'
const SUBMIT = '.submitButton-customizable'
const BUTTONS: readonly string[] = [SUBMIT, '.idpButton-customizable', '.socialButton-customizable']

/** Tells whether a longhand sets a color. */
export const setsColor = (property: string): boolean => property.endsWith('color') || property === 'background-image'

/**
 * Returns the declarations that an element needs in addition to a customized one: those that reset the kit's, so that the value shows as in
 * the hosted UI, and those that keep text inside of buttons.
 */
export function companionDeclarations(selector: string, [property, value]: CleanDeclaration): CleanDeclaration[] {
  if (selector === BANNER && setsColor(property)) return [['margin-bottom', '24px']]
  if (selector.endsWith('Description-customizable') && property === 'padding-bottom') return [['margin-bottom', '6px']]
  switch (property) {
    case 'max-width':
    case 'max-height':
      // Only a logo has them. Its box would keep the height that is reserved for it.
      return value === '0px' ? [['display', 'none']] : []
    case 'font-size':
      return [['line-height', '1.4'], ...fitText(selector)]
    case 'width':
      return [['max-width', selector === ERROR ? '100%' : '110%'], ...fitText(selector)]
    case 'text-align':
      return selector === SUBMIT && value !== 'center' ? [['padding-inline-start', '14px']] : []
    case 'height':
      return value === 'auto' ? [] : heightCompanions(selector, value)
    default:
      return []
  }
}

/** The submit button is never narrower than its longest word. */
const fitText = (selector: string): CleanDeclaration[] => (selector === SUBMIT ? [['min-width', 'min-content']] : [])

/** A long label takes two lines, which then need some distance from the edges of the button. */
const heightCompanions = (selector: string, height: string): CleanDeclaration[] =>
  isMinHeight(selector, 'height')
    ? [['min-height', height], ...verticalPadding('3px')]
    : [['min-height', '0px'], ...verticalPadding('0px')]

/** Tells whether a property is the height of a button with text, which is a minimum, so that a long label fits. */
export const isMinHeight = (selector: string, property: string): boolean =>
  property === 'height' && BUTTONS.includes(selector)

const verticalPadding = (padding: string): CleanDeclaration[] => [
  ['padding-top', padding],
  ['padding-bottom', padding],
]
