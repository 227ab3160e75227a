import { missingParameter } from './fault.ts'

/** Returns a member of AuthParameters or ChallengeResponses. @throws {Fault} InvalidParameterException when it is missing. */
export function requireParameter(parameters: Record<string, string> | undefined, name: string): string {
  const value = parameters && Object.hasOwn(parameters, name) ? parameters[name] : undefined
  if (!value) throw missingParameter(name)
  return value
}
