import type { FieldProps } from '../../hooks/form/fieldProps.ts'
import type { SelectOption } from '../../hooks/form/languageOptions.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { FieldError } from './FieldError.tsx'

interface SelectFieldProps {
  field: FieldProps
  label: string
  /** The current value. Without one, the user must choose. */
  value: string
  /** Should have the current value. Otherwise it shows as it is. */
  options: readonly SelectOption[]
}

/** Renders a label, its select and its error. */
export function SelectField({ field, label, value, options }: SelectFieldProps) {
  const { messages } = usePoolgate()
  const isListed = options.some((option) => option.value === value)
  return (
    <div className="pg-field">
      <label className="pg-label label-customizable" {...field.label}>
        {label}
      </label>
      <div className="pg-control pg-select">
        <select className="pg-input inputField-customizable" {...field.select} defaultValue={value}>
          {!isListed && <option value={value}>{value || messages.choose}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
      <FieldError field={field} />
    </div>
  )
}
