import { Field, type FieldComponentProps } from './Field.tsx'

/** One field for a whole code, so that it can be pasted. */
export function CodeField(props: FieldComponentProps) {
  return (
    <div className="pg-code">
      <Field {...props} />
    </div>
  )
}
