import type { FlowContext } from './flowContext.ts'

/** Returns whether a sign-in starts with username and password, or with the username alone. */
export function asksForPassword({
  authFlow,
  preferredChallenge,
}: Pick<FlowContext, 'authFlow' | 'preferredChallenge'>): boolean {
  if (authFlow === 'USER_AUTH') return preferredChallenge === 'PASSWORD'
  return authFlow !== 'CUSTOM_WITHOUT_SRP'
}

/** Returns whether the password itself is sent to the service instead of an SRP signature. */
export function sendsPassword({
  authFlow,
  passwordChallenge,
}: Pick<FlowContext, 'authFlow' | 'passwordChallenge'>): boolean {
  return authFlow === 'USER_PASSWORD_AUTH' || (authFlow === 'USER_AUTH' && passwordChallenge === 'PASSWORD')
}
