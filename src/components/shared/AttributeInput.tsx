import { useMemo } from 'react'
import type { FieldProps } from '../../hooks/form/fieldProps.ts'
import { booleanValue, fitsDateInput, inputKind } from '../../hooks/form/inputKind.ts'
import { languageLabel, languageOptions } from '../../hooks/form/languageOptions.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { useIsHydrated } from '../../hooks/useIsHydrated.ts'
import { useComponents } from './components.ts'
import { PhoneField } from './PhoneField.tsx'
import { SelectField } from './SelectField.tsx'

interface TypedFieldProps {
  field: FieldProps
  label: string
  value: string
}

interface AttributeInputProps extends Omit<TypedFieldProps, 'value'> {
  /** The attribute's name: `given_name`, `custom:department`. */
  name: string
  /** The current value. Default: none. */
  value?: string
}

/** Renders the input that fits an attribute's type. It shows the current value even if the type doesn't allow it. */
export function AttributeInput({ field, name, label, value = '' }: AttributeInputProps) {
  const { pool } = usePoolgate()
  const { Field } = useComponents()
  const props = { field: { ...field, input: { ...field.input, defaultValue: value } }, label, value }
  switch (
    inputKind(
      name,
      pool.schemaAttributes?.find(({ Name }) => Name === name),
    )
  ) {
    case 'boolean':
      return <BooleanField {...props} />
    case 'language':
      return <LanguageField {...props} />
    case 'phone':
      return <PhoneField field={props.field} label={label} />
    case 'timeZone':
      return <TimeZoneField {...props} />
    case 'date': {
      const type = fitsDateInput(value) ? 'date' : 'text'
      return <Field field={{ ...field, input: { ...props.field.input, type } }} label={label} />
    }
    default:
      return <Field field={props.field} label={label} />
  }
}

function BooleanField({ value, ...props }: TypedFieldProps) {
  const { messages } = usePoolgate()
  const options = [
    { value: 'true', label: messages.yes },
    { value: 'false', label: messages.no },
  ]
  return <SelectField {...props} value={booleanValue(value) ?? value} options={options} />
}

function LanguageField({ value, ...props }: TypedFieldProps) {
  const { locale } = usePoolgate().messages
  const isHydrated = useIsHydrated()
  const options = useMemo(() => {
    // A server may have other names and knows no languages of the user.
    if (!isHydrated) return []
    const known = languageOptions(locale, navigator.languages)
    const isKnown = value === '' || known.some((option) => option.value === value)
    return isKnown ? known : [{ value, label: languageLabel(value, locale) }, ...known]
  }, [isHydrated, locale, value])
  return <SelectField {...props} value={value} options={options} />
}

function TimeZoneField({ field, label }: TypedFieldProps) {
  const { Field } = useComponents()
  const zones = useIsHydrated() ? timeZones() : []
  const list = `${field.input.id}-list`
  return (
    <>
      <Field field={{ ...field, input: { ...field.input, list } }} label={label} />
      <datalist id={list}>
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  )
}

/** Returns the IANA names, or nothing if the browser doesn't list them. */
const timeZones = (): string[] => Intl.supportedValuesOf?.('timeZone') ?? []
