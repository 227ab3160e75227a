import { type FormEvent, useId, useRef } from 'react'
import { useForm } from 'react-hook-form'
import type { AuthError, AuthErrorCode } from '../../errors.ts'
import type { FlowContext } from '../../flows/flowContext.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { fieldKey } from './fieldKey.ts'
import { type FieldOptions, type FieldProps, fieldProps } from './fieldProps.ts'
import { stepErrors } from './stepErrors.ts'
import { useRequest } from './useRequest.ts'

/** An action of a flow: answers a state with the values of its form and returns the next state. */
export interface StepAction<State, Next, Values> {
  (context: FlowContext, state: State, values: Values, signal?: AbortSignal): Promise<Next>
  /** Prepares the submit. Called when the user starts to type. */
  prepare?: (context: FlowContext) => void
}

/** The options of {@link useStep}. */
export interface StepOptions<State, Next, Values> {
  state: State
  submit: StepAction<State, Next, Values>
  /** Receives the next state. */
  onNext: (next: Next) => void
  /** Also called when the user starts to type. */
  prepare?: (() => void) | undefined
}

/**
 * The form of one step: submits its values to an action and passes on the next state.
 *
 * Inputs are uncontrolled and read on submit, so that no password is in React state. A second submit while one is pending does nothing.
 * Unmounting aborts the request.
 *
 * @example
 * const { formProps, field, isPending } = useStep({ state, onNext, submit: submitCredentials })
 * // <form {...formProps}><label {...field('username').label}>Email</label><input {...field('username').input} /> …
 */
export function useStep<State extends object, Next, Values>({
  state,
  submit,
  onNext,
  prepare,
}: StepOptions<State, Next, Values>) {
  const { flow, pool, messages } = usePoolgate()
  const id = useId()
  const form = useForm<Record<string, string>>({ mode: 'onSubmit' })
  const { errors } = form.formState
  const formElement = useRef<HTMLFormElement>(null)
  const { mutate, isRunning, isPending } = useRequest(
    (context, signal) => submit(context, state, Object.fromEntries(valuesOf(formElement.current)) as Values, signal),
    form.reset,
  )

  const showError = (error: AuthError) => {
    if (error.code === 'aborted') return
    const shown = stepErrors(error, fieldNamesIn(formElement.current, id), messages, pool)
    for (const { field, code, message } of shown) {
      form.setError(field === undefined ? 'root' : fieldKey(field), { type: code, message })
    }
    const first = shown[0]?.field
    if (first !== undefined) form.setFocus(fieldKey(first), { shouldSelect: true })
  }
  const validateAndSubmit = form.handleSubmit(() => mutate({ onSuccess: onNext, onError: showError }))

  return {
    /** For the `<form>`. */
    formProps: {
      ref: formElement,
      method: 'post',
      noValidate: true,
      'aria-busy': isPending,
      onFocus: () => {
        submit.prepare?.(flow)
        prepare?.()
      },
      onSubmit: (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault()
        if (isRunning.current) return
        // The same error again is then announced again.
        form.clearErrors()
        // Password managers set values without events: the DOM is the truth.
        for (const [name, value] of valuesOf(event.currentTarget)) form.setValue(fieldKey(name), value)
        void validateAndSubmit(event)
      },
    },
    /** For one field: the props of its label, input, hint and error. */
    field: (name: keyof Values & string, options: FieldOptions = {}): FieldProps =>
      fieldProps({
        name,
        id: fieldId(id, name),
        state,
        form,
        pool,
        messages,
        error: errors[fieldKey(name)],
        ...options,
      }),
    /** For an input that tells password managers whose password the form is about. Hide it with CSS only. */
    usernameProps: {
      type: 'text',
      id: fieldId(id, 'username'),
      name: 'username',
      autoComplete: 'username',
      defaultValue: 'username' in state ? String(state.username ?? '') : '',
      readOnly: true,
      tabIndex: -1,
      'aria-hidden': true,
    } as const,
    /** Returns the current value of a field, to take it to another screen. Not for secrets. */
    typed: (name: string): string => {
      const input = formElement.current?.elements.namedItem(name)
      return input instanceof HTMLInputElement ? input.value.trim() : ''
    },
    /** The error of the form as a whole; the error of a field is in its `field` props. */
    error: errors.root && { code: errors.root.type as AuthErrorCode, message: errors.root.message ?? '' },
    isPending,
  }
}

const fieldId = (formId: string, name: string): string => `${formId}${fieldKey(name)}`

/** The names of the fields that a form shows: those that got their id here, without the hidden username. */
const fieldNamesIn = (form: HTMLFormElement | null, id: string): string[] =>
  [...(form?.elements ?? [])].flatMap((element) => {
    const name = element.getAttribute('name')
    return name && element.id === fieldId(id, name) && !element.hasAttribute('readonly') ? [name] : []
  })

/** The values of a form, by the names of its fields. */
const valuesOf = (form: HTMLFormElement | null): [name: string, value: string][] =>
  [...new FormData(form ?? undefined)].map(([name, value]) => [name, String(value)])
