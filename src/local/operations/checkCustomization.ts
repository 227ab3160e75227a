import { Fault } from '../server/fault.ts'

const refuse = (message: string) => {
  throw new Fault('InvalidParameterException', message)
}

/** The classes of the hosted UI that a customization can style (docs/protocol.md §8.3). */
const CLASSES = (
  'logo banner label textDescription idpDescription legalText submitButton errorMessage inputField idpButton socialButton ' +
  'redirect passwordCheck-notValid passwordCheck-valid background'
).split(' ')
const STATES = ['submitButton-customizable:hover', 'idpButton-customizable:hover', 'inputField-customizable:focus']
const SELECTORS = new Set([...CLASSES.map((name) => `.${name}-customizable`), ...STATES.map((name) => `.${name}`)])

/** Checks that a stylesheet only has rules for the hosted UI (docs/protocol.md §8.1). @throws {Fault} InvalidParameterException */
export function checkCustomizationCss(css: string): void {
  const withoutComments = css.replace(/\/\*[\s\S]*?\*\//g, ' ')
  const atRule = /@(import|supports|page|media)\b/i.exec(withoutComments)?.[0]
  if (atRule !== undefined) refuse(`The CSS must not contain ${atRule}.`)
  const outsideOfRules = withoutComments.replace(/([^{}]*)\{[^{}]*\}/g, (_rule, selectors: string) => {
    for (const selector of selectors.split(',').map((text) => text.trim())) {
      if (!SELECTORS.has(selector)) refuse(`The CSS class ${selector} is not in the list of allowed classes.`)
    }
    return ''
  })
  if (outsideOfRules.trim()) refuse('The CSS is not a list of rules.')
}

/** How the base64 of a PNG and of a JPEG file begins. */
const IMAGE = /^(iVBORw0KGg|\/9j\/)/

/** Checks the type of a logo (docs/protocol.md §8.1). @throws {Fault} InvalidParameterException */
export function checkCustomizationImage(base64: string): void {
  if (!IMAGE.test(base64)) refuse('The image must be a PNG or JPEG file.')
}
