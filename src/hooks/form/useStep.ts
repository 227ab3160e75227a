import { type FormEvent, useId, useRef } from 'react'
import { get, useForm } from 'react-hook-form'
import type { AuthError, AuthErrorCode } from '../../errors.ts'
import type { FlowContext } from '../../flows/flowContext.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { errorField } from './errorField.ts'
import { type FieldOptions, type FieldProps, fieldProps } from './fieldProps.ts'
import { useRequest } from './useRequest.ts'

/** What answers a state: a verb of a flow. `prepare` does ahead what it can, once somebody starts to type. */
export interface StepAction<State, Next, Answer> {
  (context: FlowContext, state: State, answer: Answer, signal?: AbortSignal): Promise<Next>
  prepare?: (context: FlowContext) => void
}

export interface StepOptions<State, Next, Answer> {
  state: State
  submit: StepAction<State, Next, Answer>
  onNext: (next: Next) => void
  /** What else to do ahead, once somebody starts to type. */
  prepare?: () => void
}

/**
 * One step of a flow: a form that answers `state` and moves the flow to what comes back.
 *
 * Inputs are uncontrolled and read when the form is submitted, so that no password is in React's
 * state. A second submit while the first is under way does nothing. Leaving the step ends the request.
 *
 * @example
 * const { formProps, field, isPending } = useStep({ state, go, submit: submitCredentials })
 * // <form {...formProps}><label {...field('username').label}>E-mail</label><input {...field('username').input} /> …
 */
export function useStep<State extends object, Next, Answer>({
  state,
  submit,
  onNext,
  prepare,
}: StepOptions<State, Next, Answer>) {
  const { flow, pool, messages } = usePoolgate()
  const id = useId()
  const form = useForm<Record<string, string>>({ mode: 'onSubmit' })
  const { errors } = form.formState
  const formElement = useRef<HTMLFormElement>(null)
  const shown = useRef(new Set<string>())
  const { mutate, isRunning, isPending } = useRequest(
    (context, signal) => submit(context, state, Object.fromEntries(read(formElement.current)) as Answer, signal),
    form.reset,
  )

  const fail = (error: AuthError) => {
    if (error.code === 'aborted') return
    const name = errorField(error, [...shown.current])
    form.setError(name ?? 'root', { type: error.code, message: error.notice ?? messages.errors[error.code] })
    if (name) form.setFocus(name, { shouldSelect: true })
  }
  const answer = form.handleSubmit(() => mutate({ onSuccess: onNext, onError: fail }))

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
        // An error that comes back is then another one, to be announced again.
        form.clearErrors()
        // Password managers set values without events: the DOM is the truth.
        for (const [name, value] of read(event.currentTarget)) form.setValue(name, value)
        void answer(event)
      },
    },
    /** For one field: attributes for its label, its input, its hint and its error. */
    field: (name: keyof Answer & string, options: FieldOptions = {}): FieldProps => {
      shown.current.add(name)
      return fieldProps({ name, id: `${id}${name}`, state, form, pool, messages, error: get(errors, name), ...options })
    },
    /** For an input that shows password managers whose password this form is about. Hide it with CSS alone. */
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
    /** What stands in a field now, to carry it to another screen. Not for secrets. */
    typed: (name: string): string => {
      const input = formElement.current?.elements.namedItem(name)
      return input instanceof HTMLInputElement ? input.value.trim() : ''
    },
    /** What went wrong with the form as a whole; what belongs to a field is in the field's `error`. */
    error: errors.root && { code: errors.root.type as AuthErrorCode, message: errors.root.message ?? '' },
    isPending,
  }
}

/** What stands in a form, by the name of its fields. */
const read = (form: HTMLFormElement | null): [name: string, value: string][] =>
  [...new FormData(form ?? undefined)].map(([name, value]) => [name, String(value)])
