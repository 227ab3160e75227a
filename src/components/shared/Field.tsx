import type { ReactElement, ReactNode } from 'react'
import type { FieldProps } from '../../hooks/form/fieldProps.ts'
import { FieldError } from './FieldError.tsx'

/** Props of the `Field` in `components`: one input with its label, hint and error. */
export interface FieldComponentProps {
  /** Attributes to spread: they connect label, input, hint and error for password managers and screen readers. */
  field: FieldProps
  label: string
  hint?: ReactNode
  /** The select of a phone number's country: render it before the input, in the same row. Without it, users type the `+`. */
  country?: ReactNode
}

/** Renders a label, its input, its error and its hint. */
export function Field({ field, label, hint, country }: FieldComponentProps): ReactElement {
  return (
    <div className="pg-field">
      <label className="pg-label label-customizable" {...field.label}>
        {label}
      </label>
      <div className={country ? 'pg-control pg-phone' : 'pg-control'}>
        {country}
        <input className="pg-input inputField-customizable" {...field.input} />
      </div>
      <FieldError field={field} />
      {hint && (
        <p className="pg-hint" {...field.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}
