import { Field, type FieldComponentProps } from './Field.tsx'

/** Renders one field for a whole code, so that it can be pasted. */
export function CodeField(props: FieldComponentProps) {
  return (
    <div className="pg-code">
      <Field {...props} />
    </div>
  )
}
