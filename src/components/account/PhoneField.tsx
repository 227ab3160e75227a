import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import type { FieldProps } from '../../hooks/form/fieldProps.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { type CountryCode, parsePhoneNumber, phoneCountries } from '../../poolConfig/phoneNumber.ts'
import { useComponents } from '../shared/components.ts'

interface PhoneFieldProps {
  field: FieldProps
  label: string
  /** The current value, as `+442079460000`. */
  value: string
}

/** Renders a phone number in national format with a country select. The form receives it in E.164 (docs/protocol.md §7.5). */
export default function PhoneField({ field, label, value }: PhoneFieldProps) {
  const { locale } = usePoolgate().messages
  const { profile: text } = useAccountMessages()
  const { Field } = useComponents()
  const [country, setCountry] = useState(() => countryOf(value) ?? defaultCountry())
  const countries = useMemo(() => phoneCountries(locale), [locale])
  const root = useRef<HTMLDivElement>(null)
  const id = useId()
  const { name = '' } = field.input
  useEffect(() => {
    const form = root.current?.closest('form')
    const complete = ({ formData }: FormDataEvent) =>
      formData.set(name, toE164(String(formData.get(name) ?? ''), country))
    form?.addEventListener('formdata', complete)
    return () => form?.removeEventListener('formdata', complete)
  }, [name, country])
  return (
    <div ref={root} className="pg-phone">
      <label className="pg-label label-customizable" htmlFor={id}>
        {text.country}
      </label>
      <div className="pg-control">
        <select
          id={id}
          className="pg-input inputField-customizable"
          autoComplete="off"
          value={country}
          onChange={({ target }) => setCountry(target.value as CountryCode)}
        >
          {countries.map(({ code, name, callingCode }) => (
            <option key={code} value={code}>
              {`${name} (+${callingCode})`}
            </option>
          ))}
        </select>
      </div>
      <p className="pg-error" />
      <Field
        field={{
          ...field,
          input: {
            ...field.input,
            defaultValue: value,
            onInput: ({ currentTarget }) => setCountry((before) => countryOf(currentTarget.value) ?? before),
          },
        }}
        label={label}
      />
    </div>
  )
}

const countryOf = (number: string): CountryCode | undefined => parsePhoneNumber(number)?.country

/** Returns the most likely country of the browser's language. */
const defaultCountry = (): CountryCode => (new Intl.Locale(navigator.language).maximize().region ?? 'US') as CountryCode

/** Returns a number in E.164. A text that is not a number of the country stays as typed, for the service to reject. */
function toE164(typed: string, country: CountryCode): string {
  return parsePhoneNumber(typed, country)?.e164 ?? typed
}
