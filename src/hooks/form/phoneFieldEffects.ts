import { type ChangeEvent, type RefObject, useEffect, useRef } from 'react'
import type { FieldProps } from './fieldProps.ts'
import type { PhoneParser } from './phoneEntry.ts'

type InputRef = RefObject<HTMLInputElement | null>

/** Runs once the parser is there. */
export function useWhenLoaded(parser: PhoneParser | undefined, act: () => void): void {
  const latest = useLatest(act)
  useEffect(() => {
    if (parser) latest.current()
  }, [parser, latest])
}

/** Replaces what the form sends for an input, wherever its values are read. */
export function useSentValue(input: InputRef, complete: (text: string) => string | undefined): void {
  const latest = useLatest(complete)
  useEffect(() => {
    const form = input.current?.form
    const replace = ({ formData }: FormDataEvent) => {
      const { name = '', value = '' } = input.current ?? {}
      const sent = formData.has(name) && latest.current(value)
      if (sent) formData.set(name, sent)
    }
    form?.addEventListener('formdata', replace)
    return () => form?.removeEventListener('formdata', replace)
  }, [input, latest])
}

/** Validates a rejected number again when its country changes, as its form does when its text changes. */
export function useRevalidation(field: FieldProps, input: InputRef, country: string): void {
  const validate = useLatest(() => {
    const isRejected = field.input['aria-invalid'] === true
    const change = { type: 'change', target: input.current, currentTarget: input.current }
    if (isRejected && input.current) field.input.onChange?.(change as ChangeEvent<HTMLInputElement>)
  })
  const before = useRef(country)
  useEffect(() => {
    if (before.current !== country) validate.current()
    before.current = country
  }, [country, validate])
}

function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}
