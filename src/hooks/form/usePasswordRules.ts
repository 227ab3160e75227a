import { type FocusEvent, type FormEvent, useMemo, useState } from 'react'
import type { AuthErrorCode } from '../../errors.ts'
import type { PasswordRuleCode } from '../../messages/messages.ts'
import { interpolateNumbers } from '../../messages/plural.ts'
import { passwordRules } from '../../poolConfig/passwordRules.ts'
import { shownPolicy } from '../../poolConfig/poolConfig.ts'
import { usePoolgate } from '../poolgateContext.ts'

/** One line of the checklist below a new password. */
export interface PasswordRuleLine {
  code: AuthErrorCode
  label: string
  isMet: boolean
  /** Whether the user has left the field with a password that doesn't meet the rule. */
  isBroken: boolean
}

/** The checklist, and the handlers that keep it up to date. */
export interface PasswordRules {
  rules: PasswordRuleLine[]
  /** Whether the user has been in the field. The list shows from then on. */
  areRulesShown: boolean
  onInput: (event: FormEvent<HTMLElement>) => void
  onFocus: (event: FocusEvent<HTMLElement>) => void
  onBlur: (event: FocusEvent<HTMLElement>) => void
}

/**
 * Returns the pool's password rules, each with whether the typed password meets it. Spread the handlers on the input, or on an element
 * around it. It renders only when a rule changes, and never holds the password.
 */
export function usePasswordRules(): PasswordRules {
  const { pool, messages } = usePoolgate()
  const policy = shownPolicy(pool)
  const rules = useMemo(() => passwordRules(policy), [policy])
  const [met, setMet] = useState('')
  const [areRulesShown, setShown] = useState(false)
  const [isLeft, setLeft] = useState(false)
  return {
    rules: rules.map(({ code }, index) => {
      const isMet = met[index] === '1'
      const count = policy.MinimumLength ?? 0
      const label = interpolateNumbers(messages.rules[code as PasswordRuleCode], { count }, messages.locale)
      return { code, label, isMet, isBroken: isLeft && !isMet }
    }),
    areRulesShown,
    onInput: ({ target }) => {
      const { value } = target as HTMLInputElement
      setMet(rules.map((rule) => (rule.isMet(value) ? '1' : '0')).join(''))
    },
    onFocus: () => setShown(true),
    onBlur: ({ target }) => {
      // An empty field has no broken rules: it is only not filled in yet.
      if ((target as HTMLInputElement).value) setLeft(true)
    },
  }
}
