import type { SchemaAttribute } from '../wire/poolSettings.ts'

/** Whether a value is one that the pool's schema allows (reference 7.5). An empty one is: whether it may be empty is another rule. */
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

const isBetween = (value: number, least: string | undefined, most: string | undefined): boolean =>
  (least === undefined || value >= Number(least)) && (most === undefined || value <= Number(most))
