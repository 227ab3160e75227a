import type { AuthError, AuthErrorCode } from '../../errors.ts'
import { alertMessage } from '../../hooks/form/errorMessage.ts'
import { withErrors } from '../../hooks/form/withErrors.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { useComponents } from './components.ts'
import { LinkButton } from './LinkButton.tsx'

/** After these errors something else shows: what the user did instead, or the form to reauthenticate. */
const SILENT: ReadonlySet<AuthErrorCode> = new Set<AuthErrorCode>(['aborted', 'reauthenticationRequired'])

interface ErrorAlertProps {
  error: AuthError | null | undefined
  /** Without it, no button shows. */
  onRetry?: () => void
  isRetrying?: boolean
}

/** Renders the message of an error, with a button to try again. */
export function ErrorAlert({ error, onRetry, isRetrying = false }: ErrorAlertProps) {
  const { messages, pool } = usePoolgate()
  const { Alert } = useComponents()
  const shownError = error && SILENT.has(error.code) ? null : error
  return (
    <>
      <Alert tone="error">{shownError && alertMessage(shownError, withErrors(messages), pool)}</Alert>
      {shownError && onRetry && (
        <p className="pg-text redirect-customizable">
          <LinkButton onClick={onRetry} isPending={isRetrying}>
            {messages.tryAgain}
          </LinkButton>
        </p>
      )}
    </>
  )
}
