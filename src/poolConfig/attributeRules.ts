import type { SchemaAttribute } from '../wire/poolSettings.ts'

/** Returns whether the pool's schema allows a value (docs/protocol.md §7.5). Allows an empty value: `required` is a separate rule. */
export function isAllowedValue(value: string, schema: SchemaAttribute): boolean {
  if (value === '') return true
  const { AttributeDataType, StringAttributeConstraints = {}, NumberAttributeConstraints = {} } = schema
  const { MinLength, MaxLength } = StringAttributeConstraints
  const { MinValue, MaxValue } = NumberAttributeConstraints
  switch (AttributeDataType) {
    case 'Number':
      return /^-?\d+$/.test(value) && isBetween(Number(value), MinValue, MaxValue)
    case 'Boolean':
      return value === 'true' || value === 'false'
    case 'DateTime':
      return !Number.isNaN(Date.parse(value))
    default:
      return isBetween([...value].length, MinLength, MaxLength)
  }
}

const isBetween = (value: number, min: string | undefined, max: string | undefined): boolean =>
  (min === undefined || value >= Number(min)) && (max === undefined || value <= Number(max))
