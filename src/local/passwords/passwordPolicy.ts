import { type PasswordPolicy, passwordCharacters } from '../../wire/poolSettings.ts'
import { Fault } from '../server/fault.ts'

const MESSAGES = {
  RequireUppercase: 'Password must have uppercase characters',
  RequireLowercase: 'Password must have lowercase characters',
  RequireNumbers: 'Password must have numeric characters',
  RequireSymbols: 'Password must have symbol characters',
} as const satisfies Record<keyof typeof passwordCharacters, string>

/**
 * Checks a new password and reports the first violated rule with the service's message (docs/protocol.md §6.2, §7.3). Length counts code
 * points, because the protocol doesn't define the unit.
 *
 * @throws {Fault} InvalidPasswordException
 */
export function checkPassword(policy: PasswordPolicy, password: string): void {
  const refuse = (message: string) =>
    new Fault('InvalidPasswordException', `Password did not conform with policy: ${message}`)
  if (password.trim() !== password) throw refuse('Password must not start or end with a space')
  if ([...password].length < Math.max(policy.MinimumLength ?? 0, 1)) throw refuse('Password not long enough')
  for (const [rule, message] of Object.entries(MESSAGES) as [keyof typeof MESSAGES, string][]) {
    if (policy[rule] && !passwordCharacters[rule].test(password)) throw refuse(message)
  }
}
