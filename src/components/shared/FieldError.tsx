import type { FieldProps } from '../../hooks/form/fieldProps.ts'

/** Always in the page, so that a screen reader knows the place before it speaks; it also keeps the layout still. */
export function FieldError({ field }: { field: FieldProps }) {
  return <p className="pg-error" {...field.error} />
}
