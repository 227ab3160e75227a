import { useId, useMemo, useRef, useState } from 'react'
import { createFormControl } from 'react-hook-form'
import { callModule } from '../../client/callModule.ts'
import { requireModule } from '../../client/requireModule.ts'
import type { AuthError, AuthErrorCode } from '../../errors.ts'
import type { FlowContext } from '../../flows/flowContext.ts'
import type { StartErrorCode } from '../../messages/messages.ts'
import { isPhoneField } from '../../poolConfig/isPhoneField.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { useStepEvent } from '../useStepEvent.ts'
import { checkPhoneNumbers } from './checkPhoneNumbers.ts'
import { fieldKey } from './fieldKey.ts'
import { fieldProps } from './fieldProps.ts'
import { controlNamed, fieldId, fieldNamesIn, valuesOf } from './formControls.ts'
import type { stepErrors as StepErrors } from './stepErrors.ts'
import { stepErrorsModule } from './stepErrorsModule.ts'
import type { StepForm } from './stepForm.ts'
import { useFormErrors } from './useFormErrors.ts'
import { useRequest } from './useRequest.ts'
import { validationMessage } from './validationMessage.ts'

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

/** A request that failed, with the names of the form's fields and what puts it into words, if that was loaded then. */
interface Failure {
  error: AuthError
  present: readonly string[]
  stepErrors: typeof StepErrors | undefined
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
  // `useForm` would render the form a second time before it first shows.
  const [form] = useState(() => createFormControl<Record<string, string>>({ mode: 'onSubmit' }))
  const errors = useFormErrors(form)
  const formElement = useRef<HTMLFormElement>(null)
  const step = 'step' in state ? state.step : undefined
  useStepEvent(step)
  // A component may show one step after the other.
  const names = useMemo(() => ({ step, fields: new Set<string>(), choices: new Set<string>() }), [step])
  const isPhone = (name: string) => isPhoneField(name, pool)
  /** What the form sends for a field, which may differ from what it shows: a phone number in E.164. */
  const sentValue = (name: string) => valuesOf(formElement.current, id, [name])[0]?.[1] ?? ''
  const { mutate, isRunning, isPending } = useRequest(async (context, signal) => {
    try {
      await checkPhoneNumbers([...names.fields].filter(isPhone), sentValue, signal)
      const values = valuesOf(formElement.current, id, [...names.fields, ...names.choices])
      return await submit(context, state, Object.fromEntries(values) as Values, signal)
    } catch (error) {
      // Until the form can show the error, it is pending.
      if (!stepErrorsModule.loaded) await requireModule(stepErrorsModule).catch(() => {})
      throw error
    }
  }, form.reset)

  /** The errors of the last request, in the language that shows now. */
  const wordsFor = ({ error, present, stepErrors }: Failure) =>
    stepErrors?.(error, present, messages, pool) ?? [
      { field: undefined, code: 'offline', message: messages.errors.offline },
    ]
  const [failure, setFailure] = useState<Failure>()
  const requestErrors = failure ? wordsFor(failure) : []
  const textOf = (name: string | undefined, error: { type?: string | number; message?: string } | undefined) =>
    error?.type === 'validate'
      ? validationMessage(error.message as StartErrorCode, name, messages, pool)
      : error && requestErrors.find(({ field }) => field === name)?.message

  const showError = (error: AuthError) => {
    if (error.code === 'aborted') return
    const present = fieldNamesIn(formElement.current, id)
    const newFailure = { error, present, stepErrors: stepErrorsModule.loaded?.stepErrors }
    setFailure(newFailure)
    const shown = wordsFor(newFailure)
    for (const { field, code } of shown) form.setError(field === undefined ? 'root' : fieldKey(field), { type: code })
    const first = shown[0]?.field
    if (first !== undefined) form.setFocus(fieldKey(first), { shouldSelect: true })
  }
  const validateAndSubmit = form.handleSubmit(() => mutate({ onSuccess: onNext, onError: showError }))

  return {
    formProps: {
      ref: formElement,
      method: 'post',
      noValidate: true,
      'aria-busy': isPending,
      onFocus: () => {
        callModule.prepare()
        stepErrorsModule.prepare()
        submit.prepare?.(flow)
        prepare?.()
      },
      onSubmit: (event) => {
        event.preventDefault()
        if (isRunning.current) return
        // The same error again is then announced again. Without errors, it would only render the form before the request.
        if (Object.keys(errors).length) form.clearErrors()
        // Password managers set values without events: the DOM is the truth.
        for (const [name, value] of valuesOf(event.currentTarget, id, [...names.fields])) {
          const shown = isPhone(name) ? controlNamed(event.currentTarget, id, name)?.value : value
          form.setValue(fieldKey(name), shown ?? value)
        }
        void validateAndSubmit(event)
      },
    },
    field: (name, options = {}) => {
      names.fields.add(name)
      const own = {
        name,
        id: fieldId(id, name),
        sentValue: () => sentValue(name),
        error: textOf(name, errors[fieldKey(name)]),
      }
      return fieldProps({ ...own, state, register: form.register, pool, messages, ...options })
    },
    choice: (name) => {
      names.choices.add(name)
      return { name }
    },
    usernameProps: {
      type: 'text',
      id: fieldId(id, 'username'),
      name: 'username',
      autoComplete: 'username',
      defaultValue: 'username' in state ? String(state.username ?? '') : '',
      readOnly: true,
      tabIndex: -1,
      'aria-hidden': true,
    },
    typed: (name) => sentValue(name).trim(),
    error: errors.root && { code: errors.root.type as AuthErrorCode, message: textOf(undefined, errors.root) ?? '' },
    isPending,
  }
}
