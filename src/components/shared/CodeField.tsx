import { Field, type FieldPartProps } from './Field.tsx'

/** One field for a whole code, so that it can be pasted. */
export function CodeField(props: FieldPartProps) {
  return (
    <div className="pg-code">
      <Field {...props} />
    </div>
  )
}
