import type { HTMLAttributes } from 'react'
import type { PasswordRuleLine } from '../../hooks/form/usePasswordRules.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { Icon } from './Icon.tsx'

interface PasswordRuleListProps extends HTMLAttributes<HTMLElement> {
  rules: PasswordRuleLine[]
  /** Default: `true`. */
  isShown: boolean | undefined
}

/** Renders the requirements for a new password. Hidden, they still describe the input to screen readers. */
export function PasswordRuleList({ rules, isShown = true, ...hint }: PasswordRuleListProps) {
  const text = usePoolgate().messages.rules
  return (
    <div className="pg-rules" {...hint} hidden={!isShown}>
      <p className="pg-hint">{text.title}</p>
      <ul className="pg-rule-list">
        {rules.map(({ code, label, isMet, isBroken }) => (
          <li key={code} className={ruleClass(isMet, isBroken)} data-met={isMet || (isBroken ? false : undefined)}>
            {isMet && <Icon name="check" />}
            <span>{label}</span> <span className="pg-hidden">{`(${isMet ? text.met : text.unmet})`}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A rule is invalid for the hosted UI's stylesheet only once the user has left the field. */
function ruleClass(isMet: boolean, isBroken: boolean): string {
  if (!isMet && !isBroken) return 'pg-rule'
  return `pg-rule passwordCheck-${isMet ? 'valid' : 'notValid'}-customizable`
}
