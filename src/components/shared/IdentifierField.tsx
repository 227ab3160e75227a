import type { FieldProps } from '../../hooks/form/fieldProps.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { isPhoneField } from '../../poolConfig/isPhoneField.ts'
import { useComponents } from './components.ts'
import { PhoneField } from './PhoneField.tsx'

/** Renders the field of what users sign in with. */
export function IdentifierField(props: { field: FieldProps; label: string }) {
  const { pool } = usePoolgate()
  const { Field } = useComponents()
  return isPhoneField('username', pool) ? <PhoneField {...props} /> : <Field {...props} />
}
