import type { FieldProps } from '../../hooks/form/fieldProps.ts'
import { usePasswordRules } from '../../hooks/form/usePasswordRules.ts'
import { useComponents } from './components.ts'

/** Renders a password field with the pool's rules. A separate component, so that a change of a rule re-renders nothing else. */
export function NewPasswordField({ field, label }: { field: FieldProps; label: string }) {
  const { PasswordField } = useComponents()
  return <PasswordField field={field} label={label} {...usePasswordRules()} />
}
