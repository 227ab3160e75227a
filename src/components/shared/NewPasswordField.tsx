import type { FieldProps } from '../../hooks/form/fieldProps.ts'
import { usePasswordRules } from '../../hooks/form/usePasswordRules.ts'
import { useComponents } from './components.ts'

/** A password field that ticks the pool's rules. On its own, so that a tick draws nothing else again. */
export function NewPasswordField({ field, label }: { field: FieldProps; label: string }) {
  const { PasswordField } = useComponents()
  return <PasswordField field={field} label={label} {...usePasswordRules()} />
}
