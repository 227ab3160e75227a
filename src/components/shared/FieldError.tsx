import type { FieldProps } from '../../hooks/form/fieldProps.ts'

/** Draws the place of a field's error. Always rendered, so that screen readers announce what comes later and the layout stays. */
export function FieldError({ field }: { field: FieldProps }) {
  return <p className="pg-error" {...field.error} />
}
