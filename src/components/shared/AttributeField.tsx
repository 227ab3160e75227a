import { attributeLabel } from '../../hooks/form/attributeLabel.ts'
import type { FieldProps } from '../../hooks/form/fieldProps.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { interpolate } from '../../messages/interpolate.ts'
import { AttributeInput } from './AttributeInput.tsx'

interface AttributeFieldProps {
  field: FieldProps
  /** The attribute's name: `given_name`, `custom:department`. */
  name: string
  isOptional?: boolean
}

/** Renders the field of one user attribute that has no value yet. */
export function AttributeField({ field, name, isOptional = false }: AttributeFieldProps) {
  const { messages } = usePoolgate()
  const label = attributeLabel(name, messages)
  const shownLabel = isOptional ? interpolate(messages.optional, { field: label }) : label
  return <AttributeInput field={field} name={name} label={shownLabel} />
}
