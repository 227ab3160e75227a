import { type FormEvent, useId, useMemo, useRef } from 'react'
import { type FieldError, get, useForm } from 'react-hook-form'
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
}: StepOptions<State, Next, Values>) {
  const { flow, pool, messages } = usePoolgate()
  const id = useId()
  const form = useForm<Record<string, string>>({ mode: 'onSubmit' })
  const { errors } = form.formState
  const formElement = useRef<HTMLFormElement>(null)
  const step = 'step' in state ? state.step : undefined
  // A component may show one step after the other.
  const names = useMemo(() => ({ step, fields: new Set<string>(), choices: new Set<string>() }), [step])
  const isPhone = (name: string) => isPhoneField(name, pool)
  /** What the form sends for a field, which may differ from what it shows: a phone number in E.164. */
  const sentValue = (name: string) => valuesOf(formElement.current, id, [name])[0]?.[1] ?? ''
  const { mutate, isRunning, isPending } = useRequest(async (context, signal) => {
    await checkPhoneNumbers([...names.fields].filter(isPhone), sentValue, signal)
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
        for (const [name, value] of valuesOf(event.currentTarget, id, [...names.fields])) {
          const shown = isPhone(name) ? controlNamed(event.currentTarget, id, name)?.value : value
          form.setValue(name, shown ?? value)
        }
        void validateAndSubmit(event)
      },
    },
    /** For one field: the props of its label, input, hint and error. */
    field: (name: keyof Values & string, options: FieldOptions = {}): FieldProps => {
      names.fields.add(name)
      const own = {
        name,
        id: `${id}${name}`,
        sentValue: () => sentValue(name),
        error: get(errors, name) as FieldError | undefined,
      }
      return fieldProps({ ...own, state, form, pool, messages, ...options })
    },
    /** For a checkbox, or for each input of a radio group. */
    choice: (name: keyof Values & string): { name: string } => {
      names.choices.add(name)
      return { name }
    },
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
