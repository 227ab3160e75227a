import { attributeLabel } from '../../hooks/form/attributeLabel.ts'
import type { FieldProps } from '../../hooks/form/fieldProps.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { interpolate } from '../../messages/interpolate.ts'
import { useComponents } from './components.ts'

interface AttributeFieldProps {
  field: FieldProps
  /** The attribute's name: `given_name`, `custom:department`. */
  name: string
  isOptional?: boolean
}

/** Renders the field of one user attribute. */
export function AttributeField({ field, name, isOptional = false }: AttributeFieldProps) {
  const { messages } = usePoolgate()
  const { Field } = useComponents()
  const label = attributeLabel(name, messages)
  return <Field field={field} label={isOptional ? interpolate(messages.optional, { field: label }) : label} />
}
