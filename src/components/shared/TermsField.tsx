import type { ReactElement, ReactNode } from 'react'
import type { FieldProps } from '../../hooks/form/fieldProps.ts'
import { FieldError } from './FieldError.tsx'

/** What users agree to: a text, which may have links, or a checkbox that they must check. */
export type SignUpTerms = ReactNode | { label: ReactNode; required: true }

/** Renders the checkbox. */
export function TermsField({ field, label }: { field: FieldProps; label: ReactNode }): ReactElement {
  return (
    <div className="pg-field">
      <label className="pg-checkbox label-customizable">
        <input {...field.input} type="checkbox" className="pg-choice-input" />
        <span>{label}</span>
      </label>
      <FieldError field={field} />
    </div>
  )
}
