import type { OperationName, Operations } from '../../wire/operations.ts'
import type { FaultName } from './fault.ts'
import type { InputMember } from './inputMember.ts'
import type { PoolContext } from './poolContext.ts'

/** One operation of the service: its authorization, its input, and its implementation. */
export interface Operation<Input extends object, Output extends object> {
  /**
   * `client`: any call that names the app client. `accessToken`: calls with an access token. `accessTokenOrSession`: also calls during a
   * sign-in. `feedbackToken`: calls with a token from an email. `iam`: calls signed with AWS credentials.
   */
  authorization: 'client' | 'accessToken' | 'accessTokenOrSession' | 'feedbackToken' | 'iam'
  /** The fault for another app client. Default: ResourceNotFoundException. */
  unknownClient?: FaultName
  input: { [Name in keyof Input]-?: InputMember }
  run: (context: PoolContext, input: Input) => Output | Promise<Output>
}

/** An operation that the kit's client calls. */
export type WireOperation<Name extends OperationName> = Operation<Operations[Name]['input'], Operations[Name]['output']>

/** The input of every signed operation on one user. */
export interface AdminUserInput {
  UserPoolId: string
  Username: string
}
