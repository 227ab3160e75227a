import type { CleanDeclaration } from '../policy/cleanCustomization.ts'
import { BANNER } from './resolveAppearance.ts'

const ERROR = '.errorMessage-customizable'
const SUBMIT = '.submitButton-customizable'

/** Whether a longhand gives a colour. */
export const setsColor = (property: string): boolean => /color$|^background-image$/.test(property)

/** What the kit's own look must give up for a tenant's value to show as in the hosted UI, and what keeps words inside of buttons. */
export function companionDeclarations(selector: string, [property, value]: CleanDeclaration): CleanDeclaration[] {
  const whole: CleanDeclaration[] = selector === SUBMIT ? [['min-width', 'min-content']] : []
  if (selector === BANNER && setsColor(property)) return [['margin-bottom', '24px']]
  if (selector.endsWith('Description-customizable') && property === 'padding-bottom') return [['margin-bottom', '6px']]
  if (property === 'font-size') return [['line-height', '1.4'], ...whole]
  if (property === 'width') return [['max-width', selector === ERROR ? '100%' : '110%'], ...whole]
  if (selector === SUBMIT && property === 'text-align' && value !== 'center') return [['padding-inline-start', '14px']]
  if (property !== 'height' || value === 'auto') return []
  return isLeastHeight(selector, [property, value])
    ? [['min-height', value], ...evenly('3px')]
    : [['min-height', '0px'], ...evenly('0px')]
}

/** The height of a button of words is the least that it has, so that a long label fits. */
export const isLeastHeight = (selector: string, [property]: CleanDeclaration): boolean =>
  property === 'height' && (selector === SUBMIT || selector === '.idpButton-customizable')

/** A label that takes two lines keeps a little from the edges of its button. */
const evenly = (padding: string): CleanDeclaration[] => [
  ['padding-top', padding],
  ['padding-bottom', padding],
]
