import { useId, useMemo, useRef } from 'react'
import { get, useForm } from 'react-hook-form'
import type { AuthError, AuthErrorCode } from '../../errors.ts'
import type { FlowContext } from '../../flows/flowContext.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { errorField } from './errorField.ts'
import { errorMessage } from './errorMessage.ts'
import { fieldProps } from './fieldProps.ts'
import type { StepForm } from './stepForm.ts'
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
 * Inputs are uncontrolled and read on submit, so that no password is in React state. Only inputs from `field` and `choice` are read: other
 * inputs in the form are the host app's own. A second submit while one is pending does nothing.
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
}: StepOptions<State, Next, Values>): StepForm<Values> {
  const { flow, pool, messages } = usePoolgate()
  const id = useId()
  const form = useForm<Record<string, string>>({ mode: 'onSubmit' })
  const { errors } = form.formState
  const formElement = useRef<HTMLFormElement>(null)
  const step = 'step' in state ? state.step : undefined
  // A component may show one step after the other.
  const names = useMemo(() => ({ step, fields: new Set<string>(), choices: new Set<string>() }), [step])
  const { mutate, isRunning, isPending } = useRequest((context, signal) => {
    const values = valuesOf(formElement.current, id, [...names.fields, ...names.choices])
    return submit(context, state, Object.fromEntries(values) as Values, signal)
  }, form.reset)

  const showError = (error: AuthError) => {
    if (error.code === 'aborted') return
    const name = errorField(error, fieldNamesIn(formElement.current, id))
    form.setError(name ?? 'root', { type: error.code, message: errorMessage(error, messages, pool) })
    if (name) form.setFocus(name, { shouldSelect: true })
  }
  const validateAndSubmit = form.handleSubmit(() => mutate({ onSuccess: onNext, onError: showError }))

  return {
    formProps: {
      ref: formElement,
      method: 'post',
      noValidate: true,
      'aria-busy': isPending,
      onFocus: () => {
        submit.prepare?.(flow)
        prepare?.()
      },
      onSubmit: (event) => {
        event.preventDefault()
        if (isRunning.current) return
        // The same error again is then announced again.
        form.clearErrors()
        // Password managers set values without events: the DOM is the truth.
        for (const [name, value] of valuesOf(event.currentTarget, id, [...names.fields])) form.setValue(name, value)
        void validateAndSubmit(event)
      },
    },
    field: (name, options = {}) => {
      names.fields.add(name)
      return fieldProps({ name, id: `${id}${name}`, state, form, pool, messages, error: get(errors, name), ...options })
    },
    choice: (name) => {
      names.choices.add(name)
      return { name }
    },
    usernameProps: {
      type: 'text',
      id: `${id}username`,
      name: 'username',
      autoComplete: 'username',
      defaultValue: 'username' in state ? String(state.username ?? '') : '',
      readOnly: true,
      tabIndex: -1,
      'aria-hidden': true,
    },
    typed: (name) => controlNamed(formElement.current, id, name)?.value.trim() ?? '',
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

/** Returns the values of the given names, as the browser would submit them, even if the host app has other inputs with these names. */
function valuesOf(form: HTMLFormElement | null, id: string, names: string[]): [name: string, value: string][] {
  const data = new FormData(form ?? undefined)
  return names.flatMap((name) => {
    const control = controlNamed(form, id, name)
    if (control?.matches('[type=checkbox]:not(:checked)')) return []
    const [first, ...others] = data.getAll(name)
    const value = others.length && control?.id === `${id}${name}` ? control.value : first
    return typeof value === 'string' ? [[name, value]] : []
  })
}

/** Returns the step's own control of a name: the one with its id, otherwise the first one. */
function controlNamed(form: HTMLFormElement | null, id: string, name: string): HTMLInputElement | undefined {
  const controls = [...(form?.elements ?? [])].filter((element) => element.getAttribute('name') === name)
  return (controls.find((control) => control.id === `${id}${name}`) ?? controls[0]) as HTMLInputElement | undefined
}
