import { usePoolgate } from '../poolgateContext.ts'
import { errorMessage, type ShownError } from './errorMessage.ts'
import { withErrors } from './withErrors.ts'

/**
 * Returns a function that puts an error into words, in the language of the provider's messages.
 *
 * @example
 * const errorMessage = useErrorMessage()
 * return error && <p role="alert">{errorMessage(error)}</p>
 */
export function useErrorMessage(): (error: ShownError) => string {
  const { messages, pool } = usePoolgate()
  return (error) => errorMessage(error, withErrors(messages), pool)
}
