import type { AuthErrorCode } from '../errors.ts'
import type { OperationName } from '../wire/operations.ts'

/**
 * One request to the service, for the host app's monitoring: each attempt has its own. It has names and numbers only, nothing that the
 * user typed or that the service wrote.
 */
export interface RequestEvent {
  readonly type: 'request'
  /** The AWS name of the operation. `Token_POST`, as CloudTrail names it, is the exchange of a code at the pool's domain. */
  readonly operation: OperationName | 'Token_POST'
  /** How long the request took, in milliseconds. */
  readonly duration: number
  /** Why the request failed. Missing if it succeeded. */
  readonly code?: AuthErrorCode
  /** Whether the same request may succeed later. Present with `code`. */
  readonly retryable?: boolean
  /** The id by which AWS knows the request, if the response exposes it. */
  readonly requestId?: string
}
