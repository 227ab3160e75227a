import { expect, test } from 'vitest'
import { sanitizeCustomization } from '../../../src/customization/parse/sanitizeCustomization.ts'

test.each([
  ['.submitButton-customizable { font-size: 0 }', 'font-size', '10px'],
  ['.submitButton-customizable { font-size: 900px }', 'font-size', '32px'],
  ['.submitButton-customizable { font-size: 4rem }', 'font-size', '2rem'],
  ['.submitButton-customizable { height: 1px }', 'height', '32px'],
  ['.submitButton-customizable { width: 1% }', 'width', '40%'],
  ['.submitButton-customizable { margin-top: -99px }', 'margin-top', '0px'],
  ['.submitButton-customizable { margin-left: -99px }', 'margin-left', '-16px'],
  ['.errorMessage-customizable { width: 1px }', 'width', '200px'],
  ['.banner-customizable { padding-top: 9999px }', 'padding-top', '64px'],
  ['.banner-customizable { padding: 25px }', 'padding-left', '25px'],
  ['.logo-customizable { max-width: 1px }', 'max-width', '16px'],
  ['.logo-customizable { max-width: 0 }', 'max-width', '0px'],
  ['.logo-customizable { max-height: 0% }', 'max-height', '0px'],
  ['.inputField-customizable { border-width: 100px }', 'border-top-width', '8px'],
  ['.inputField-customizable { border-radius: 1e9px }', 'border-top-left-radius', '40px'],
  ['.background-customizable { border-radius: 50% }', 'border-top-left-radius', '5%'],
  ['.errorMessage-customizable { width: 110% }', 'width', '100%'],
  ['.errorMessage-customizable { margin-left: 24px }', 'margin-left', '16px'],
])('%s: %s is clamped to %s', (css, property, value) => {
  const declarations = sanitizeCustomization(css).rules.flatMap((rule) => rule.declarations)
  expect(declarations).toContainEqual([property, value])
})
