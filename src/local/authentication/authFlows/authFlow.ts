import type { AuthResponse, Operations } from '../../../wire/operations.ts'
import type { PoolContext } from '../../server/poolContext.ts'

/** One value of AuthFlow (reference 3.2). */
export type AuthFlow = (context: PoolContext, input: Operations['InitiateAuth']['input']) => Promise<AuthResponse>
