import type { FieldProps } from '../../hooks/form/fieldProps.ts'
import { Icon } from './Icon.tsx'

/** Renders the error of a field. Always rendered, so that screen readers announce a later error. Takes no room while there is none. */
export function FieldError({ field }: { field: FieldProps }) {
  const { children: message, ...props } = field.error
  return (
    <p className="pg-error" {...props}>
      {message && (
        <>
          <Icon name="alert" />
          <span>{message}</span>
        </>
      )}
    </p>
  )
}
