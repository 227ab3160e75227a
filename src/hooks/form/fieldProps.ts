import type { HTMLAttributes, InputHTMLAttributes, LabelHTMLAttributes, Ref } from 'react'
import type { FieldError, UseFormReturn } from 'react-hook-form'
import type { AuthErrorCode } from '../../errors.ts'
import type { Messages } from '../../messages/messages.ts'
import { isAllowedValue } from '../../poolConfig/attributeRules.ts'
import { identifierKind } from '../../poolConfig/identifierKind.ts'
import { passwordRules } from '../../poolConfig/passwordRules.ts'
import type { PoolConfig } from '../../poolConfig/poolConfig.ts'
import { errorMessage } from './errorMessage.ts'
import { fieldKey } from './fieldKey.ts'
import { inputAttributes } from './inputAttributes.ts'

/** The options of one field. */
export interface FieldOptions {
  /** Whether the field may be empty. Default: `false`. */
  optional?: boolean | undefined
  /** Whether the field has a hint, which then needs the `hint` props. Default: `false`. */
  hasHint?: boolean | undefined
  /** The label of Enter on a phone's keyboard. Default: by the name of the field. */
  enterKeyHint?: 'next' | 'go' | undefined
}

/** Props to spread over the elements of one field. */
export interface FieldProps {
  label: LabelHTMLAttributes<HTMLLabelElement>
  input: InputHTMLAttributes<HTMLInputElement> & { ref: Ref<HTMLInputElement> }
  hint: HTMLAttributes<HTMLElement>
  /** Its `children` are the message. Render it always: a live region must exist before its text. */
  error: HTMLAttributes<HTMLElement>
}

interface FieldPropsInput extends FieldOptions {
  name: string
  id: string
  state: object
  form: UseFormReturn<Record<string, string>>
  pool: PoolConfig
  messages: Messages
  error: FieldError | undefined
}

export function fieldProps(given: FieldPropsInput): FieldProps {
  const { name, id, state, form, pool, messages, error, optional = false, hasHint = false, enterKeyHint } = given
  const initial = Object.hasOwn(state, name) ? (state as Record<string, unknown>)[name] : undefined
  const key = fieldKey(name)
  const registration = form.register(key, {
    validate: (value) => {
      const code = complaint(name, value ?? '', optional, pool)
      return code ? errorMessage({ code, field: name }, messages, pool) : true
    },
  })
  return {
    label: { htmlFor: id },
    input: {
      ...inputAttributes(name, identifierKind(pool)),
      ...(enterKeyHint && { enterKeyHint }),
      ...registration,
      name,
      onChange: (event) => void registration.onChange(withName(event, key)),
      onBlur: (event) => void registration.onBlur(withName(event, key)),
      id,
      ...(typeof initial === 'string' && { defaultValue: initial }),
      'aria-required': !optional,
      'aria-invalid': error !== undefined,
      'aria-describedby': hasHint ? `${id}-hint ${id}-error` : `${id}-error`,
    },
    hint: { id: `${id}-hint` },
    error: { id: `${id}-error`, 'aria-live': 'polite', children: error?.message },
  }
}

/** Returns an event as react-hook-form expects it, which finds the field by the name of the event's target. */
const withName = (
  { type, target }: { type: string; target: EventTarget & { value?: string; type?: string } },
  name: string,
) => ({
  type,
  target: { name, value: target.value, type: target.type },
})

/** Validates a value before it is sent. An assumed password policy rejects nothing. */
function complaint(
  name: string,
  value: string,
  optional: boolean,
  { passwordPolicy, schemaAttributes = [] }: PoolConfig,
): AuthErrorCode | undefined {
  const isSecret = name === 'password' || name === 'newPassword'
  if (!optional && !(isSecret ? value : value.trim())) return 'required'
  const schema = schemaAttributes.find(({ Name }) => Name === name)
  if (schema && !isAllowedValue(value.trim(), schema)) return 'invalidValue'
  if (name !== 'newPassword' || !passwordPolicy) return undefined
  return passwordRules(passwordPolicy).find((rule) => !rule.isMet(value))?.code
}
