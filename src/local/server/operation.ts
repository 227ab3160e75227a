import type { OperationName, Operations } from '../../wire/operations.ts'
import type { FaultName } from './fault.ts'
import type { InputMember } from './inputMember.ts'
import type { PoolContext } from './poolContext.ts'

/** One operation of the service: who may call it, with what, and what it does. */
export interface Operation<Input extends object, Output extends object> {
  /**
   * `client`: anybody who names the app client; `accessToken`: whoever holds one, or with `OrSession` is in the middle of a
   * sign-in; `feedbackToken`: whoever got one by mail; `iam`: calls signed with AWS credentials.
   */
  authorization: 'client' | 'accessToken' | 'accessTokenOrSession' | 'feedbackToken' | 'iam'
  /** The fault for another app client. Default: ResourceNotFoundException. */
  unknownClient?: FaultName
  input: { [Name in keyof Input]-?: InputMember }
  run: (context: PoolContext, input: Input) => Output | Promise<Output>
}

/** One of those that the client calls too. */
export type WireOperation<Name extends OperationName> = Operation<Operations[Name]['input'], Operations[Name]['output']>

/** What every signed operation on one user says. */
export interface AdminUserInput {
  UserPoolId: string
  Username: string
}
