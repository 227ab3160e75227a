import { useEffect, useState } from 'react'
import type { FieldErrors, UseFormSubscribe } from 'react-hook-form'

type Values = Record<string, string>

/**
 * Returns the errors of a form. Renders only if there were or are any: react-hook-form reports them after every validation, and a submit
 * without errors is to send its request first.
 */
export function useFormErrors({ subscribe }: { subscribe: UseFormSubscribe<Values> }): FieldErrors<Values> {
  const [shown, show] = useState<FieldErrors<Values>>({})
  useEffect(
    () =>
      subscribe({
        formState: { errors: true },
        // The same object has other errors later.
        callback: ({ errors = {} }) => show((before) => (isEmpty(before) && isEmpty(errors) ? before : { ...errors })),
      }),
    [subscribe],
  )
  return shown
}

const isEmpty = (errors: object) => Object.keys(errors).length === 0
