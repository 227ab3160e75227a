import type { FieldProps } from '../../hooks/form/fieldProps.ts'

/** Renders the error of a field. Always rendered, so that screen readers announce a later error and the layout doesn't shift. */
export function FieldError({ field }: { field: FieldProps }) {
  return <p className="pg-error" {...field.error} />
}
