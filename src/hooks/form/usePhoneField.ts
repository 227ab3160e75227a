import { type ChangeEvent, useCallback, useMemo, useRef, useState } from 'react'
import { usePoolgate } from '../poolgateContext.ts'
import { useIsHydrated } from '../useIsHydrated.ts'
import { defaultCountry, FALLBACK_COUNTRY } from './defaultCountry.ts'
import type { FieldProps } from './fieldProps.ts'
import { supportedLocale } from './languageOptions.ts'
import { countryWhileTyping, entryToE164, formatEntry, moveEntry, type PhoneEntry } from './phoneEntry.ts'
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
  const countries = useMemo(() => parser?.phoneCountries(supportedLocale(locale)) ?? [], [parser, locale])
  const browserCountry = isHydrated ? defaultCountry(navigator.languages) : FALLBACK_COUNTRY
  const isKnown = !parser || countries.some(({ code }) => code === browserCountry)
  const likelyCountry = isKnown ? browserCountry : FALLBACK_COUNTRY

  const input = useRef<HTMLInputElement>(null)
  const select = useRef<HTMLSelectElement>(null)
  const inputRef = useSharedRef(input, field.input.ref)

  const initialText = String(field.input.defaultValue ?? '')
  const [initial] = useState((): PhoneEntry => {
    const given: PhoneEntry = { country: initialText.startsWith('+') ? '' : likelyCountry, text: initialText }
    return parser ? formatEntry(parser, given) : given
  })
  const [chosen, choose] = useState(initialText ? initial.country : undefined)
  const country = chosen ?? likelyCountry

  // A host's field may render no select: then only a number with its calling code is understood.
  const read = (): PhoneEntry => ({ country: select.current ? country : '', text: input.current?.value ?? '' })
  const show = (next: PhoneEntry) => {
    choose(next.country)
    if (input.current && input.current.value !== next.text) input.current.value = next.text
  }
  const follow = () => {
    if (parser) choose(countryWhileTyping(parser, read()))
  }
  const format = () => {
    if (parser && read().text.trim()) show(formatEntry(parser, read()))
  }

  useWhenLoaded(parser, () => {
    const isBeingTyped = input.current?.matches(':focus') && input.current.value !== initialText
    if (isBeingTyped) follow()
    else format()
  })
  useSentValue(input, (text) => {
    // A password manager may have set the number without an event.
    follow()
    return parser && entryToE164(parser, { ...read(), text })
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
        defaultValue: initial.text,
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
        if (parser) show(moveEntry(parser, read(), next))
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
