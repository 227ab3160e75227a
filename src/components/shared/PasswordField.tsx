import type { FocusEventHandler, FormEventHandler, ReactElement, ReactNode } from 'react'
import { useCapsLock } from '../../hooks/form/useCapsLock.ts'
import type { PasswordRuleLine } from '../../hooks/form/usePasswordRules.ts'
import { usePasswordVisibility } from '../../hooks/form/usePasswordVisibility.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import type { FieldComponentProps } from './Field.tsx'
import { FieldError } from './FieldError.tsx'
import { Icon } from './Icon.tsx'
import { PasswordRuleList } from './PasswordRuleList.tsx'

/** Props of the `PasswordField` in `components`: a `Field` that can show what was typed. */
export interface PasswordFieldProps extends FieldComponentProps {
  /** The link to the password reset: render it after the input, so that the input is one Tab away from the one before. */
  action?: ReactNode
  /** The checklist of a new password. */
  rules?: PasswordRuleLine[] | undefined
  /** Whether the checklist shows: once the user has been in the field. Until then it only describes the input. */
  areRulesShown?: boolean | undefined
  onInput?: FormEventHandler<HTMLElement> | undefined
  onFocus?: FocusEventHandler<HTMLElement> | undefined
  onBlur?: FocusEventHandler<HTMLElement> | undefined
}

/** Renders a password field with a button that shows the password, a hint about Caps Lock, and a checklist for a new password. */
export function PasswordField(props: PasswordFieldProps): ReactElement {
  const { field, label, action, rules, areRulesShown, onInput, onFocus, onBlur } = props
  const { messages } = usePoolgate()
  const { inputRef, isRevealed, announcement, buttonProps } = usePasswordVisibility(field.input.ref)
  const capsLock = useCapsLock()
  return (
    <div className="pg-field">
      <label className="pg-label label-customizable" {...field.label}>
        {label}
      </label>
      <div className="pg-control pg-password" {...capsLock.handlers}>
        <input
          className="pg-input inputField-customizable"
          {...field.input}
          ref={inputRef}
          type={isRevealed ? 'text' : 'password'}
          onInput={onInput}
          onFocus={onFocus}
          onBlur={(event) => {
            field.input.onBlur?.(event)
            onBlur?.(event)
          }}
        />
        <button type="button" className="pg-reveal" {...buttonProps}>
          <Icon name={isRevealed ? 'eyeOff' : 'eye'} />
        </button>
        <span className="pg-hidden" role="status">
          {announcement}
        </span>
      </div>
      {action && <span className="pg-field-action">{action}</span>}
      <FieldError field={field} />
      <p className="pg-hint" role="status">
        {capsLock.isOn && messages.capsLock}
      </p>
      {rules && <PasswordRuleList rules={rules} isShown={areRulesShown} {...field.hint} />}
    </div>
  )
}
