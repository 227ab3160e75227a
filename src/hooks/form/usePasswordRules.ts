import { type FormEvent, useMemo, useState } from 'react'
import type { AuthErrorCode } from '../../errors.ts'
import { interpolate } from '../../messages/interpolate.ts'
import type { PasswordRuleCode } from '../../messages/messages.ts'
import { passwordRules } from '../../poolConfig/passwordRules.ts'
import { shownPolicy } from '../../poolConfig/poolConfig.ts'
import { usePoolgate } from '../poolgateContext.ts'

/** One line of the checklist below a new password. */
export interface PasswordRuleLine {
  code: AuthErrorCode
  label: string
  isMet: boolean
}

/**
 * Returns the pool's password rules, each with whether the typed password meets it. Spread `onInput` on the input, or on an element around
 * it. It renders only when a rule changes, and never holds the password.
 */
export function usePasswordRules(): { rules: PasswordRuleLine[]; onInput: (event: FormEvent<HTMLElement>) => void } {
  const { pool, messages } = usePoolgate()
  const policy = shownPolicy(pool)
  const rules = useMemo(() => passwordRules(policy), [policy])
  const [met, setMet] = useState('')
  return {
    rules: rules.map(({ code }, index) => ({
      code,
      label: interpolate(messages.rules[code as PasswordRuleCode], { count: policy.MinimumLength ?? 0 }),
      isMet: met[index] === '1',
    })),
    onInput: ({ target }) => {
      const { value } = target as HTMLInputElement
      setMet(rules.map((rule) => (rule.isMet(value) ? '1' : '0')).join(''))
    },
  }
}
