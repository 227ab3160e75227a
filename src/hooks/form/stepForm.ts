import type { FormEvent, Ref } from 'react'
import type { AuthErrorCode } from '../../errors.ts'
import type { FieldOptions, FieldProps } from './fieldProps.ts'

/** What {@link useStep} returns: the props of the form of one step, and its state. */
export interface StepForm<Values> {
  /** For the `<form>`. */
  formProps: {
    ref: Ref<HTMLFormElement>
    method: 'post'
    noValidate: true
    'aria-busy': boolean
    onFocus: () => void
    onSubmit: (event: FormEvent<HTMLFormElement>) => void
  }
  /** For one field: the props of its label, input, hint and error. */
  field: (name: keyof Values & string, options?: FieldOptions) => FieldProps
  /** For a checkbox, or for each input of a radio group. */
  choice: (name: keyof Values & string) => { name: string }
  /** For an input that tells password managers whose password the form is about. Hide it with CSS only. */
  usernameProps: {
    type: 'text'
    id: string
    name: 'username'
    autoComplete: 'username'
    defaultValue: string
    readOnly: true
    tabIndex: -1
    'aria-hidden': true
  }
  /** Returns the current value of a field, to take it to another screen. Not for secrets. */
  typed: (name: string) => string
  /** The error of the form as a whole; the error of a field is in its `field` props. */
  error: { code: AuthErrorCode; message: string } | undefined
  isPending: boolean
}
