import { type ChangeEvent, useCallback, useMemo, useRef, useState } from 'react'
import { phoneNumberModule } from '../../poolConfig/phoneNumberModule.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { useIsHydrated } from '../useIsHydrated.ts'
import { defaultCountry, FALLBACK_COUNTRY } from './defaultCountry.ts'
import type { FieldProps } from './fieldProps.ts'
import {
  countryWhileTyping,
  entryToE164,
  formatEntry,
  isInternational,
  moveEntry,
  type PhoneEntry,
} from './phoneEntry.ts'
import { useRevalidation, useSentValue, useWhenLoaded } from './phoneFieldEffects.ts'
import { usePhoneParser } from './usePhoneParser.ts'

/**
 * The country and the number of a phone field. The input is uncontrolled: its text changes only when the user leaves it or chooses another
 * country, and only if it is a phone number. The form receives E.164 (docs/protocol.md §7.5).
 *
 * @param field The `defaultValue` of its input is a number with `+`, or what was typed on another screen.
 */
export function usePhoneField(field: FieldProps) {
  const { locale } = usePoolgate().messages
  const isHydrated = useIsHydrated()
  const [parser, loadParser] = usePhoneParser()
  const countries = useMemo(() => parser?.phoneCountries(locale) ?? [], [parser, locale])
  const browserCountry = isHydrated ? defaultCountry(navigator.languages) : FALLBACK_COUNTRY
  const isKnown = !parser || countries.some(({ code }) => code === browserCountry)
  const likelyCountry = isKnown ? browserCountry : FALLBACK_COUNTRY

  const input = useRef<HTMLInputElement>(null)
  const select = useRef<HTMLSelectElement>(null)
  const inputRef = useSharedRef(input, field.input.ref)

  const initialText = String(field.input.defaultValue ?? '')
  // Formatted once the parser is there, even if that is now: only then is it known whether the select shows.
  const initialCountry = initialText.startsWith('+') ? '' : likelyCountry
  const [chosen, setChosen] = useState<PhoneEntry['country'] | undefined>(initialText ? initialCountry : undefined)
  // Ahead of the state until the next render.
  const latestChoice = useRef(chosen)
  const choose = (next: PhoneEntry['country'] | undefined) => {
    latestChoice.current = next
    setChosen(next)
  }
  const country = chosen ?? likelyCountry

  // A host's field may render no select: then only a number with its calling code is understood.
  const read = (): PhoneEntry => ({
    country: select.current ? (latestChoice.current ?? likelyCountry) : '',
    text: input.current?.value ?? '',
  })
  const show = (next: PhoneEntry) => {
    choose(next.country)
    if (input.current && input.current.value !== next.text) input.current.value = next.text
  }
  // The handlers use what is loaded now: a submit continues before the next render.
  const follow = () => {
    const { loaded } = phoneNumberModule
    const next = loaded ? countryWhileTyping(loaded, read()) : read().country
    choose(next === '' && !isInternational(read().text) ? undefined : next)
  }
  const format = () => {
    const { loaded } = phoneNumberModule
    if (loaded && select.current && read().text.trim()) show(formatEntry(loaded, read()))
  }

  useWhenLoaded(parser, () => {
    const isBeingTyped = input.current?.matches(':focus') && input.current.value !== initialText
    if (isBeingTyped) follow()
    else format()
  })
  useSentValue(input, (text) => {
    // A password manager may have set the number without an event.
    follow()
    return phoneNumberModule.loaded && entryToE164(phoneNumberModule.loaded, { ...read(), text })
  })
  useRevalidation(field, input, country)

  return {
    countries,
    country,
    /** For the input, its label, hint and error. */
    field: {
      ...field,
      input: {
        ...field.input,
        ref: inputRef,
        onFocus: loadParser,
        onInput: follow,
        onBlur: (event) => {
          field.input.onBlur?.(event)
          format()
        },
      },
    } satisfies FieldProps as FieldProps,
    /** For the select. */
    select: {
      selectRef: select,
      value: country,
      onChange: ({ target }: ChangeEvent<HTMLSelectElement>) => {
        const next = target.value as PhoneEntry['country']
        if (phoneNumberModule.loaded) show(moveEntry(phoneNumberModule.loaded, read(), next))
      },
    },
  }
}

/** Returns a ref that sets both. */
function useSharedRef(own: { current: HTMLInputElement | null }, outer: FieldProps['input']['ref']) {
  return useCallback(
    (element: HTMLInputElement | null) => {
      own.current = element
      if (typeof outer === 'function') outer(element)
      else if (outer) outer.current = element
    },
    [own, outer],
  )
}
