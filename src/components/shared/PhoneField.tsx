import { type ComponentProps, memo, type RefObject } from 'react'
import type { FieldProps } from '../../hooks/form/fieldProps.ts'
import { usePhoneField } from '../../hooks/form/usePhoneField.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import type { PhoneCountry } from '../../poolConfig/phoneNumber.ts'
import { useComponents } from './components.ts'

/** Renders a phone number in the format of its country, next to a select of the country. */
export function PhoneField({ field, label }: { field: FieldProps; label: string }) {
  const { Field } = useComponents()
  const { field: phoneField, select, country, countries } = usePhoneField(field)
  const callingCode = countries.find(({ code }) => code === country)?.callingCode
  return (
    <Field
      field={phoneField}
      label={label}
      country={
        <CountrySelect
          {...select}
          id={`${field.input.id}-country`}
          autoComplete={field.input.autoComplete === 'tel' ? 'tel-country-code' : 'off'}
          shown={callingCode ? `${country} +${callingCode}` : country}
          countries={countries}
        />
      }
    />
  )
}

interface CountrySelectProps extends Omit<ComponentProps<'select'>, 'ref'> {
  selectRef: RefObject<HTMLSelectElement | null>
  value: string
  /** What shows of the selected country. The names in the list have no room next to a number. */
  shown: string
  /** Empty until they are loaded. */
  countries: readonly PhoneCountry[]
}

/** Renders a native select, which is transparent, over what shows of its value. */
function CountrySelect({ selectRef, shown, countries, ...select }: CountrySelectProps) {
  const { messages } = usePoolgate()
  const isListed = countries.some(({ code }) => code === select.value)
  return (
    <span className="pg-country">
      <span className="pg-country-code" aria-hidden="true" dir="ltr">
        {shown}
      </span>
      <select className="pg-country-select" aria-label={messages.country} {...select} ref={selectRef}>
        {!isListed && <option value={select.value}>{select.value}</option>}
        <CountryOptions countries={countries} />
      </select>
    </span>
  )
}

/** Renders once, not with every change of the field. */
const CountryOptions = memo(function CountryOptions({ countries }: Pick<CountrySelectProps, 'countries'>) {
  return countries.map(({ code, name, callingCode }) => (
    <option key={code} value={code}>
      {`${name} (${isolated(name, `+${callingCode}`)})`}
    </option>
  ))
})

/** Keeps a calling code left to right next to a name that is written right to left. */
const isolated = (name: string, code: string): string =>
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}]/u.test(name) ? `\u2066${code}\u2069` : code
