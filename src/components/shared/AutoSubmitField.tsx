import type { FieldProps } from '../../hooks/form/fieldProps.ts'
import { submitWhenComplete } from '../../hooks/form/submitWhenComplete.ts'
import { useComponents } from './components.ts'

interface AutoSubmitFieldProps {
  field: FieldProps
  label: string
  /** The number of digits of a complete code. Without it, only the user submits. */
  length: number | undefined
}

/** Renders the field of a code, which submits its form once the code is complete. */
export function AutoSubmitField({ field, label, length }: AutoSubmitFieldProps) {
  const { CodeField } = useComponents()
  const input = { ...field.input, onInput: submitWhenComplete(length) }
  return <CodeField field={{ ...field, input }} label={label} />
}
