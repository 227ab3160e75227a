import type { FormEventHandler, ReactElement } from 'react'
import type { PasswordRuleLine } from '../../hooks/form/usePasswordRules.ts'
import { usePasswordVisibility } from '../../hooks/form/usePasswordVisibility.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import type { FieldComponentProps } from './Field.tsx'
import { FieldError } from './FieldError.tsx'

export interface PasswordFieldProps extends FieldComponentProps {
  /** The checklist of a new password. */
  rules?: PasswordRuleLine[] | undefined
  onInput?: FormEventHandler<HTMLElement> | undefined
}

/** Renders a password field with a button that shows the password, and a checklist for a new one. */
export function PasswordField({ field, label, rules, onInput }: PasswordFieldProps): ReactElement {
  const { messages } = usePoolgate()
  const { inputRef, isRevealed, announcement, buttonProps } = usePasswordVisibility(field.input.ref)
  return (
    <div className="pg-field" onInput={onInput}>
      <label className="pg-label label-customizable" {...field.label}>
        {label}
      </label>
      <div className="pg-control pg-password">
        <input
          className="pg-input inputField-customizable"
          {...field.input}
          ref={inputRef}
          type={isRevealed ? 'text' : 'password'}
        />
        <button type="button" className="pg-reveal" {...buttonProps}>
          {isRevealed ? messages.reveal.hide : messages.reveal.show}
        </button>
        <span className="pg-hidden" role="status">
          {announcement}
        </span>
      </div>
      <FieldError field={field} />
      {rules && (
        <div className="pg-rules" {...field.hint}>
          <p className="pg-hint">{messages.rules.title}</p>
          <ul className="pg-rule-list">
            {rules.map((rule) => (
              <li
                key={rule.code}
                className={`pg-rule passwordCheck-${rule.isMet ? 'valid' : 'notValid'}-customizable`}
                data-met={rule.isMet}
              >
                <span>{rule.label}</span>{' '}
                <span className="pg-hidden">{`(${rule.isMet ? messages.rules.met : messages.rules.unmet})`}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
