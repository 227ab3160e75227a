import { type Constraint, constraints } from '../../wire/constraints.ts'

/** One member of an operation's input, as the service model describes it. */
export interface InputMember {
  kind: 'string' | 'boolean' | 'number' | 'structure' | 'stringMap' | 'attributes' | 'strings' | 'structures'
  isRequired?: boolean
  constraint?: Constraint
  /** The values of an enumeration. */
  values?: readonly string[]
  /** Whether its value stays out of fault messages. */
  isSecret?: boolean
}

const secret = (constraint: Constraint): InputMember => ({ kind: 'string', constraint, isSecret: true })

/** The members that several operations share. Members that the model marks as sensitive, and codes, are secret. */
export const member = {
  attributes: { kind: 'attributes' },
  attributeName: { kind: 'string', constraint: constraints.attributeName },
  boolean: { kind: 'boolean' },
  clientId: secret(constraints.clientId),
  code: secret(constraints.code),
  metadata: { kind: 'stringMap' },
  deviceKey: { kind: 'string', constraint: constraints.deviceKey },
  deviceName: { kind: 'string', constraint: constraints.deviceName },
  pageToken: { kind: 'string', constraint: constraints.pageToken },
  password: secret(constraints.password),
  secret: { kind: 'string', isSecret: true },
  session: secret(constraints.session),
  strings: { kind: 'strings' },
  structure: { kind: 'structure' },
  structures: { kind: 'structures' },
  token: secret(constraints.token),
  username: secret(constraints.username),
  userPoolId: { kind: 'string', constraint: constraints.userPoolId },
} as const satisfies Record<string, InputMember>

/** A whole number within bounds. */
export const limit = (min: number, max: number): InputMember => ({ kind: 'number', constraint: { min, max } })

export const required = (inputMember: InputMember): InputMember => ({ ...inputMember, isRequired: true })

export const oneOf = (...values: string[]): InputMember => ({ kind: 'string', values })

export const secretMap: InputMember = { kind: 'stringMap', isSecret: true }

/** The members of every signed operation on one user. */
export const adminUserInput = { UserPoolId: required(member.userPoolId), Username: required(member.username) }

/** The caller metadata that operations without a token accept (docs/protocol.md §3.12). The local pool reads only `ClientMetadata`. */
export const callerContext = {
  AnalyticsMetadata: { kind: 'structure' },
  ClientMetadata: member.metadata,
  UserContextData: { kind: 'structure', isSecret: true },
} as const satisfies Record<string, InputMember>
