import { AuthError } from '../errors.ts'
import type { SignInState } from './signInState.ts'

/** An expired challenge cannot be answered: back to the start, with the name kept and the reason said. */
export async function orStartAgain(username: string, answer: () => Promise<SignInState>): Promise<SignInState> {
  try {
    return await answer()
  } catch (error) {
    if (!(error instanceof AuthError) || error.code !== 'challengeExpired') throw error
    return { step: 'credentials', username, notice: 'challengeExpired' }
  }
}
