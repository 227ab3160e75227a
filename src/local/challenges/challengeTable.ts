import type { SessionChallenge } from '../pool.ts'
import type { Challenge } from './challenge.ts'
import { newPasswordRequired } from './newPasswordRequired.ts'
import { passwordVerifier } from './passwordVerifier.ts'

/** Every challenge that RespondToAuthChallenge takes an answer to. */
export const challengeTable: { [C in SessionChallenge]?: Challenge<C> } = {
  PASSWORD_VERIFIER: passwordVerifier,
  NEW_PASSWORD_REQUIRED: newPasswordRequired,
}
