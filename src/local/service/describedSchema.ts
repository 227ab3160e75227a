import type { SchemaAttribute } from '../../wire/poolSettings.ts'

const TEXT = (
  'name given_name family_name middle_name nickname preferred_username profile picture website email gender birthdate ' +
  'zoneinfo locale phone_number address'
).split(' ')

/** The standard attributes, as every pool of the service describes them. */
const STANDARD: readonly SchemaAttribute[] = [
  {
    Name: 'sub',
    AttributeDataType: 'String',
    Mutable: false,
    Required: true,
    StringAttributeConstraints: { MinLength: '1', MaxLength: '2048' },
  },
  ...TEXT.map(
    (Name): SchemaAttribute => ({
      Name,
      AttributeDataType: 'String',
      Mutable: true,
      Required: false,
      StringAttributeConstraints:
        Name === 'birthdate' ? { MinLength: '10', MaxLength: '10' } : { MinLength: '0', MaxLength: '2048' },
    }),
  ),
  ...['email_verified', 'phone_number_verified'].map(
    (Name): SchemaAttribute => ({ Name, AttributeDataType: 'Boolean', Mutable: true, Required: false }),
  ),
  {
    Name: 'updated_at',
    AttributeDataType: 'Number',
    Mutable: true,
    Required: false,
    NumberAttributeConstraints: { MinValue: '0' },
  },
]

export const standardAttribute = (name: string): SchemaAttribute | undefined =>
  STANDARD.find((attribute) => attribute.Name === name)

export const isCustom = (name: string): boolean => /^(dev:)?custom:|^dev:/.test(name)

/** Returns a whole schema: the standard attributes, changed by those of the same name in the list, and the custom ones. */
export function describedSchema(list: readonly SchemaAttribute[]): SchemaAttribute[] {
  const standard = STANDARD.map((attribute) => ({
    DeveloperOnlyAttribute: false,
    ...attribute,
    ...list.find(({ Name }) => Name === attribute.Name),
  }))
  return [...standard, ...list.filter(({ Name }) => !standardAttribute(Name)).map(describeCustom)]
}

/** Custom attributes have a prefix, are mutable unless the call says otherwise, and are never required. */
function describeCustom(attribute: SchemaAttribute): SchemaAttribute {
  const { Name, AttributeDataType = 'String', DeveloperOnlyAttribute = false } = attribute
  const prefix = DeveloperOnlyAttribute ? 'dev:custom:' : 'custom:'
  return {
    ...(AttributeDataType === 'String' && { StringAttributeConstraints: {} }),
    ...(AttributeDataType === 'Number' && { NumberAttributeConstraints: {} }),
    Mutable: true,
    Required: false,
    ...attribute,
    AttributeDataType,
    DeveloperOnlyAttribute,
    Name: isCustom(Name) ? Name : prefix + Name,
  }
}
