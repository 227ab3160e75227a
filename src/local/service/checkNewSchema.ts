import type { SchemaAttribute } from '../../wire/poolSettings.ts'
import { Fault } from '../server/fault.ts'
import { describedSchema, isCustom, standardAttribute } from './describedSchema.ts'

/** Checks attributes that a call adds to a schema. @throws {Fault} InvalidParameterException */
export function checkNewSchema(list: readonly SchemaAttribute[] = []): void {
  const repeated = list.find(({ Name }, index) => list.findIndex((other) => other.Name === Name) !== index)
  if (repeated) throw existingAttribute(describedName(repeated))
  for (const attribute of list) {
    const { Name, AttributeDataType, DeveloperOnlyAttribute, Required } = attribute
    const standard = standardAttribute(Name)
    if (!standard) {
      if (Required)
        throw new Fault('InvalidParameterException', 'Required custom attributes are not supported currently.')
      continue
    }
    const hasOtherType = AttributeDataType !== undefined && AttributeDataType !== standard.AttributeDataType
    if (hasOtherType || DeveloperOnlyAttribute) {
      const reason = 'You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute'
      throw new Fault('InvalidParameterException', `${reason} ${Name}`)
    }
  }
}

/** Checks attributes that a call adds to a pool that has others. @throws {Fault} InvalidParameterException */
export function checkNewAttributes(schema: readonly SchemaAttribute[], added: readonly SchemaAttribute[]): void {
  const repeated = added.find(({ Name }) => isCustom(Name) && schema.some((attribute) => attribute.Name === Name))
  if (repeated) throw existingAttribute(repeated.Name)
}

/** Returns the name that a described pool has for an attribute. */
const describedName = (attribute: SchemaAttribute) =>
  standardAttribute(attribute.Name) ? attribute.Name : describedSchema([attribute]).at(-1)!.Name

const existingAttribute = (name: string) =>
  new Fault('InvalidParameterException', `${name}: Existing attribute already has name ${name}.`)
