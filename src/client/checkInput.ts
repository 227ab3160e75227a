import { AuthError, type AuthErrorCode } from '../errors.ts'
import { type Constraint, constraints } from '../wire/constraints.ts'
import type { OperationName } from '../wire/operations.ts'
import { operationTable } from '../wire/operationTable.ts'

type Check = [constraint: Constraint, code?: AuthErrorCode, field?: string]

const token: Check = [constraints.token, 'sessionEnded']
const page: Check = [constraints.pageToken]
const code: Check = [constraints.code, 'wrongCode', 'code']
const deviceName: Check = [constraints.deviceName, 'invalidValue', 'deviceName']

/**
 * The service model's constraint of each input member, which is the same in every operation, and the error if it is violated. Without
 * a code, the violation is a mistake of the caller.
 */
const MEMBERS: Record<string, Check> = {
  AccessToken: token,
  AttributeName: [constraints.attributeName],
  ClientId: [constraints.clientId],
  ClientSecret: [constraints.clientSecret],
  Code: code,
  ConfirmationCode: code,
  CredentialId: [constraints.text],
  DeviceKey: [constraints.deviceKey],
  DeviceName: deviceName,
  EventId: [constraints.eventId],
  FeedbackToken: [constraints.token],
  FriendlyDeviceName: [constraints.text, 'invalidValue', 'deviceName'],
  Limit: [{ min: 0, max: 60 }],
  MaxResults: [{ min: 0, max: 20 }],
  NextToken: page,
  PaginationToken: page,
  Password: [constraints.password, 'passwordRejected', 'password'],
  PreviousPassword: [constraints.password, 'wrongCurrentPassword', 'password'],
  ProposedPassword: [constraints.password, 'passwordRejected', 'newPassword'],
  RefreshToken: token,
  SecretHash: [constraints.secretHash],
  Session: [constraints.session, 'challengeExpired'],
  Token: token,
  UserCode: [constraints.totpCode, 'wrongCode', 'code'],
  UserPoolId: [constraints.userPoolId],
  Username: [constraints.username, 'invalidUsername', 'username'],
}

/**
 * Checks an input against the service model before it is sent.
 *
 * @throws {AuthError} with the field that the user typed, or `misconfigured`.
 */
export function checkInput(operation: OperationName, input: object): void {
  const members = new Map<string, unknown>(Object.entries(input))
  const refuse = (fault: string, code: AuthErrorCode = 'misconfigured', field?: string) => {
    throw new AuthError(code, { operation, fault, ...(field && { field }) })
  }
  for (const name of operationTable[operation].required) {
    if (members.get(name) !== undefined) continue
    const [, code, field] = MEMBERS[name] ?? []
    refuse(`${name} is required`, field ? 'required' : code, field)
  }
  for (const [name, value] of members) {
    const [constraint, code, field] = MEMBERS[name] ?? []
    if (constraint && value !== undefined && !satisfies(value, constraint)) refuse(`${name} is malformed`, code, field)
    if (name !== 'UserAttributes' || !Array.isArray(value)) continue
    for (const { Name, Value = '' } of value) {
      if (!satisfies(Name, constraints.attributeName)) refuse('an attribute name is malformed')
      if (!satisfies(Value, constraints.attributeValue)) refuse(`${Name} is malformed`, 'invalidValue', Name)
    }
  }
}

/** Checks the length and pattern of text, or the range of a number. Length counts code points. */
function satisfies(value: unknown, { min = 0, max = Number.POSITIVE_INFINITY, pattern }: Constraint): boolean {
  const size = typeof value === 'number' ? value : [...String(value)].length
  return size >= min && size <= max && (!pattern || pattern.test(String(value)))
}
