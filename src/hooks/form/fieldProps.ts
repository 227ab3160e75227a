import type { HTMLAttributes, InputHTMLAttributes, LabelHTMLAttributes, Ref, SelectHTMLAttributes } from 'react'
import type { UseFormRegister } from 'react-hook-form'
import type { PasswordRuleCode, StartErrorCode, StartMessages } from '../../messages/messages.ts'
import { isAllowedValue } from '../../poolConfig/attributeRules.ts'
import { identifierKind } from '../../poolConfig/identifierKind.ts'
import { isPhoneField } from '../../poolConfig/isPhoneField.ts'
import { passwordRules } from '../../poolConfig/passwordRules.ts'
import { phoneNumberModule } from '../../poolConfig/phoneNumberModule.ts'
import type { PoolConfig } from '../../poolConfig/poolConfig.ts'
import { visibleText } from '../../poolConfig/typedText.ts'
import type { SchemaAttribute } from '../../wire/poolSettings.ts'
import { maySend } from './checkPhoneNumbers.ts'
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
  /** For a `<select>` in place of the input. */
  select: SelectHTMLAttributes<HTMLSelectElement> & { ref: Ref<HTMLSelectElement> }
  hint: HTMLAttributes<HTMLElement>
  /** Its `children` are the message. Render it always: a live region must exist before its text. */
  error: HTMLAttributes<HTMLElement>
}

interface FieldPropsInput extends FieldOptions {
  name: string
  id: string
  state: object
  register: UseFormRegister<Record<string, string>>
  /** Returns what the form sends for this field: a phone number in E.164. */
  sentValue: () => string
  pool: PoolConfig
  messages: StartMessages
  /** What shows as its error. */
  error: string | undefined
}

export function fieldProps(given: FieldPropsInput): FieldProps {
  const { name, id, state, register, sentValue, pool, messages, error } = given
  const { optional = false, hasHint = false, enterKeyHint } = given
  const schema = pool.schemaAttributes?.find(({ Name }) => Name === name)
  const initial = Object.hasOwn(state, name) ? (state as Record<string, unknown>)[name] : undefined
  const key = fieldKey(name)
  const registration = register(key, {
    validate: (value) => {
      // A checkbox has `true` or `false`.
      const sent = isPhoneField(name, pool) ? sentValue() : String(value || '')
      return complaint(name, sent, optional, pool, schema) ?? true
    },
  })
  const attributes = inputAttributes(name, identifierKind(pool), schema)
  const { placeholders } = messages
  const control = {
    ...registration,
    name,
    onChange: (event: FieldEvent) => void registration.onChange(withName(event, key)),
    onBlur: (event: FieldEvent) => void registration.onBlur(withName(event, key)),
    id,
    ...(typeof initial === 'string' && { defaultValue: initial }),
    'aria-required': !optional,
    'aria-invalid': error !== undefined,
    'aria-describedby': hasHint ? `${id}-hint ${id}-error` : `${id}-error`,
  }
  return {
    label: { htmlFor: id },
    input: {
      ...attributes,
      ...(Object.hasOwn(placeholders, name) && { placeholder: placeholders[name] }),
      ...(enterKeyHint && { enterKeyHint }),
      ...control,
    },
    select: { ...(attributes.autoComplete && { autoComplete: attributes.autoComplete }), ...control },
    hint: { id: `${id}-hint` },
    error: { id: `${id}-error`, 'aria-live': 'polite', children: error },
  }
}

interface FieldEvent {
  type: string
  target: EventTarget & { value?: string; type?: string; checked?: boolean }
}

/** Returns an event as react-hook-form expects it, which finds the field by the name of the event's target. */
const withName = ({ type, target }: FieldEvent, name: string) => ({
  type,
  target: { name, value: target.value, type: target.type, checked: target.checked },
})

/** Validates a value before it is sent. An assumed password policy rejects nothing. */
function complaint(
  name: string,
  value: string,
  optional: boolean,
  pool: PoolConfig,
  schema: SchemaAttribute | undefined,
): StartErrorCode | undefined {
  const isSecret = name === 'password' || name === 'newPassword'
  const text = name.includes(':') ? value.trim() : visibleText(value)
  if (!optional && !(isSecret ? value : visibleText(value))) return 'required'
  if (isPhoneField(name, pool) && text && !mayBePhoneNumber(name, text)) return 'invalidPhone'
  if (schema && !isAllowedValue(text, schema)) return 'invalidValue'
  if (name !== 'newPassword' || !pool.passwordPolicy) return undefined
  return passwordRules(pool.passwordPolicy).find((rule) => !rule.isMet(value))?.code as PasswordRuleCode | undefined
}

/** Until the parser is loaded, every text may be one: `checkPhoneNumbers` decides before the request. */
const mayBePhoneNumber = (name: string, text: string): boolean =>
  !phoneNumberModule.loaded || maySend(phoneNumberModule.loaded, name, text)
