import { expect, test } from 'vitest'
import { booleanValue, fitsDateInput, inputKind } from '../../../src/hooks/form/inputKind.ts'
import type { SchemaAttribute } from '../../../src/wire/poolSettings.ts'

test.each<[string, SchemaAttribute['AttributeDataType'], string]>([
  ['birthdate', 'String', 'date'],
  ['birthdate', undefined, 'date'],
  ['locale', 'String', 'language'],
  ['phone_number', 'String', 'phone'],
  ['zoneinfo', undefined, 'timeZone'],
  ['updated_at', 'Number', 'number'],
  ['custom:desk', 'Number', 'number'],
  ['custom:newsletter', 'Boolean', 'boolean'],
  ['custom:hired', 'DateTime', 'date'],
  ['custom:team', 'String', 'text'],
  ['custom:team', undefined, 'text'],
  ['custom:team', 'constructor' as 'String', 'text'],
  ['toString', undefined, 'text'],
])('the input of %s of type %s is of kind %s', (name, AttributeDataType, kind) => {
  expect(inputKind(name, { Name: name, AttributeDataType })).toBe(kind)
})

test.each(['', '1984-02-29', '0084-02-28'])('a date input shows “%s”', (value) => {
  expect(fitsDateInput(value)).toBe(true)
})

test.each(['1984-02-30', '0000-05-01', '1984', 'May 1984', '1984-02-29T10:00:00Z', '29.02.1984', ' 1984-02-29'])(
  'a date input cannot show “%s”',
  (value) => {
    expect(fitsDateInput(value)).toBe(false)
  },
)

test.each([
  ['true', 'true'],
  ['TRUE', 'true'],
  ['False', 'false'],
  [' true ', 'true'],
  ['1', undefined],
  ['yes', undefined],
  ['', undefined],
])('the Boolean value of “%s” is %s', (value, expected) => {
  expect(booleanValue(value)).toBe(expected)
})
