import { attributeLabel } from '../hooks/attributeLabel.ts'
import type { FieldProps } from '../hooks/fieldProps.ts'
import { usePoolgate } from '../hooks/poolgateContext.ts'
import { fill } from '../messages/fill.ts'
import { useParts } from './parts/parts.ts'

interface AttributeFieldProps {
  field: FieldProps
  /** The attribute's name: `given_name`, `custom:department`. */
  name: string
  isOptional?: boolean
}

/** A field for one attribute of the user. */
export function AttributeField({ field, name, isOptional = false }: AttributeFieldProps) {
  const { messages } = usePoolgate()
  const { Field } = useParts()
  const label = attributeLabel(name, messages)
  return <Field field={field} label={isOptional ? fill(messages.optional, { field: label }) : label} />
}
