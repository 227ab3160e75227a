import { lazy, Suspense } from 'react'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import type { FieldProps } from '../../hooks/form/fieldProps.ts'
import type { SchemaAttribute } from '../../wire/poolSettings.ts'
import { useComponents } from '../shared/components.ts'
import { FieldError } from '../shared/FieldError.tsx'
import { Loading } from '../shared/Loading.tsx'

interface AttributeInputProps {
  field: FieldProps
  label: string
  /** The current value. */
  value: string
  schema: SchemaAttribute | undefined
}

/** The list of countries is lazy-loaded when a number is edited. Without it, a number is typed with its `+`. */
const PhoneField = lazy(() => import('./PhoneField.tsx').catch(() => ({ default: PlainField })))

/** Renders the input that fits an attribute's type: a date, a number, yes or no, a time zone, text. */
export function AttributeInput({ field, label, value, schema }: AttributeInputProps) {
  const { profile: text } = useAccountMessages()
  const { Field } = useComponents()
  const { id = '', name = '' } = field.input
  if (schema?.AttributeDataType === 'Boolean') {
    return (
      <div className="pg-field">
        <label className="pg-label label-customizable" {...field.label}>
          {label}
        </label>
        <div className="pg-control">
          <select
            id={id}
            name={name}
            className="pg-input inputField-customizable"
            defaultValue={value === 'true' ? 'true' : 'false'}
          >
            <option value="true">{text.yes}</option>
            <option value="false">{text.no}</option>
          </select>
        </div>
        <FieldError field={field} />
      </div>
    )
  }
  if (name === 'phone_number') {
    return (
      <Suspense fallback={<Loading isInline />}>
        <PhoneField field={field} label={label} value={value} />
      </Suspense>
    )
  }
  const suggestions = name === 'zoneinfo' ? timeZones() : []
  const list = suggestions.length ? `${id}-list` : undefined
  const input = {
    ...field.input,
    defaultValue: value,
    ...(schema?.AttributeDataType === 'Number' && { inputMode: 'decimal' as const, dir: 'ltr' }),
    ...(schema?.AttributeDataType === 'DateTime' && { type: 'date' }),
    ...(list && { list }),
  }
  return (
    <>
      <Field field={{ ...field, input }} label={label} />
      {list && (
        <datalist id={list}>
          {suggestions.map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      )}
    </>
  )
}

function PlainField({ field, label, value }: Omit<AttributeInputProps, 'schema'>) {
  const { Field } = useComponents()
  return <Field field={{ ...field, input: { ...field.input, defaultValue: value } }} label={label} />
}

/** Returns the IANA names, or nothing if the browser doesn't list them. */
const timeZones = (): string[] => Intl.supportedValuesOf?.('timeZone') ?? []
