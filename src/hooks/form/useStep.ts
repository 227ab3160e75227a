import { type FormEvent, useId, useRef } from 'react'
import { get, useForm } from 'react-hook-form'
import type { AuthError, AuthErrorCode } from '../../errors.ts'
import type { FlowContext } from '../../flows/flowContext.ts'
import { isPhoneField } from '../../poolConfig/isPhoneField.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { checkPhoneNumbers } from './checkPhoneNumbers.ts'
import { errorField } from './errorField.ts'
import { errorMessage } from './errorMessage.ts'
import { type FieldOptions, type FieldProps, fieldProps } from './fieldProps.ts'
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
  /** What the form sends for a field, which may differ from what it shows: a phone number in E.164. */
  const sentValue = (name: string): string => String(new FormData(formElement.current ?? undefined).get(name) ?? '')
  const { mutate, isRunning, isPending } = useRequest(async (context, signal) => {
    const names = fieldNamesIn(formElement.current, id).filter((name) => isPhoneField(name, pool))
    await checkPhoneNumbers(names, sentValue, signal)
    return submit(context, state, Object.fromEntries(valuesOf(formElement.current)) as Values, signal)
  }, form.reset)

  const showError = (error: AuthError) => {
    if (error.code === 'aborted') return
    const name = errorField(error, fieldNamesIn(formElement.current, id))
    form.setError(name ?? 'root', { type: error.code, message: errorMessage(error, messages, pool) })
    if (name) form.setFocus(name, { shouldSelect: true })
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
        for (const [name] of valuesOf(event.currentTarget)) form.setValue(name, shownValue(event.currentTarget, name))
        void validateAndSubmit(event)
      },
    },
    /** For one field: the props of its label, input, hint and error. */
    field: (name: keyof Values & string, options: FieldOptions = {}): FieldProps =>
      fieldProps({
        name,
        id: `${id}${name}`,
        state,
        form,
        sentValue: () => sentValue(name),
        pool,
        messages,
        error: get(errors, name),
        ...options,
      }),
    /** For an input that tells password managers whose password the form is about. Hide it with CSS only. */
    usernameProps: {
      type: 'text',
      id: `${id}username`,
      name: 'username',
      autoComplete: 'username',
      defaultValue: 'username' in state ? String(state.username ?? '') : '',
      readOnly: true,
      tabIndex: -1,
      'aria-hidden': true,
    } as const,
    /** Returns the current value of a field, to take it to another screen. Not for secrets. */
    typed: (name: string): string => sentValue(name).trim(),
    /** The error of the form as a whole; the error of a field is in its `field` props. */
    error: errors.root && { code: errors.root.type as AuthErrorCode, message: errors.root.message ?? '' },
    isPending,
  }
}

/** The names of the fields that a form shows: those that got their id here, without the hidden username. */
const fieldNamesIn = (form: HTMLFormElement | null, id: string): string[] =>
  [...(form?.elements ?? [])].flatMap((element) => {
    const name = element.getAttribute('name')
    return name && element.id === `${id}${name}` && !element.hasAttribute('readonly') ? [name] : []
  })

/** The values of a form, by the names of its fields. */
const valuesOf = (form: HTMLFormElement | null): [name: string, value: string][] =>
  [...new FormData(form ?? undefined)].map(([name, value]) => [name, String(value)])

/** What the field of a form shows. Only this may be written back into it. */
function shownValue(form: HTMLFormElement, name: string): string {
  const control = form.elements.namedItem(name)
  return control && 'value' in control ? String(control.value) : ''
}
