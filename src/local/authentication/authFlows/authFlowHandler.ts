import type { AuthResponse, Operations } from '../../../wire/operations.ts'
import type { PoolContext } from '../../server/poolContext.ts'

/** Handles one value of AuthFlow (docs/protocol.md §3.2). */
export type AuthFlowHandler = (
  context: PoolContext,
  input: Operations['InitiateAuth']['input'],
) => Promise<AuthResponse>
