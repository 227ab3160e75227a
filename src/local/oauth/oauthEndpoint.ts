import type { PoolContext } from '../server/poolContext.ts'

/** One endpoint of the domain for programs, as a function from request to response. */
export type OAuthEndpoint = (context: PoolContext, request: Request) => Promise<Response>

/** Responses of the domain may contain codes and tokens. */
export const noStore = { 'cache-control': 'no-store', pragma: 'no-cache' }

/** Lets pages of every origin read a response, as only /oauth2/token and discovery do (docs/protocol.md §9.2, §13.3). */
export const anyOrigin = { 'access-control-allow-origin': '*' }
