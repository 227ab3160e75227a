import type { AuthErrorCode } from '../errors.ts'
import { type PasswordPolicy, passwordCharacters } from '../wire/poolSettings.ts'

/** One rule of a password policy, identified by the code of the error for a password that violates it. */
export interface PasswordRule {
  code: AuthErrorCode
  isMet: (password: string) => boolean
}

const CODES = {
  RequireLowercase: 'passwordNeedsLowercase',
  RequireUppercase: 'passwordNeedsUppercase',
  RequireNumbers: 'passwordNeedsNumber',
  RequireSymbols: 'passwordNeedsSymbol',
} as const satisfies Record<keyof typeof passwordCharacters, AuthErrorCode>

/** Returns the rules of a policy. Length counts code points. */
export function passwordRules(policy: PasswordPolicy): PasswordRule[] {
  const length = policy.MinimumLength ?? 0
  const rules: PasswordRule[] = []
  if (length) rules.push({ code: 'passwordTooShort', isMet: (password) => [...password].length >= length })
  for (const name of Object.keys(CODES) as (keyof typeof CODES)[]) {
    if (policy[name]) rules.push({ code: CODES[name], isMet: (password) => passwordCharacters[name].test(password) })
  }
  return rules
}
