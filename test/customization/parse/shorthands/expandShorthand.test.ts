import { expect, test } from 'vitest'
import { readValue, writeValue } from '../../../../src/customization/cssValues/cssValue.ts'
import { expandShorthand } from '../../../../src/customization/parse/shorthands/expandShorthand.ts'

const expand = (property: string, value: string) =>
  expandShorthand(property, readValue(value)!)?.map(([name, parts]) => `${name}: ${writeValue(parts)}`)

test.each([
  ['color', 'red', ['color: red']],
  ['padding', '1px 2px', ['padding-top: 1px', 'padding-right: 2px', 'padding-bottom: 1px', 'padding-left: 2px']],
  ['outline', 'red 1px', ['outline-width: 1px', 'outline-style: initial', 'outline-color: red']],
  ['background-position', 'top, 1px 2px', ['background-position-x: center, 1px', 'background-position-y: top, 2px']],
])('%s: %s is expanded', (property, value, longhands) => {
  expect(expand(property, value)).toEqual(longhands)
})

test.each([
  ['margin', '1px 2px 3px 4px 5px'],
  ['border', '1px 2px'],
  ['border-top', 'solid dotted'],
  ['background', 'red, blue'],
  ['background', 'red blue'],
  ['background', '0 0 / red'],
  ['background', 'cover'],
  ['background-position', 'left left'],
])('%s: %s is rejected', (property, value) => {
  expect(expand(property, value)).toBeUndefined()
})
