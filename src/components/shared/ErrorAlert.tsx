import type { AuthError } from '../../errors.ts'
import { alertMessage } from '../../hooks/form/errorMessage.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { useComponents } from './components.ts'
import { LinkButton } from './LinkButton.tsx'

interface ErrorAlertProps {
  error: AuthError | null | undefined
  /** Without it, no button shows. */
  onRetry?: () => void
}

/** Renders the message of an error, with a button to try again. */
export function ErrorAlert({ error, onRetry }: ErrorAlertProps) {
  const { messages, pool } = usePoolgate()
  const { Alert } = useComponents()
  const shownError = error?.code === 'aborted' ? null : error
  return (
    <>
      <Alert tone="error">{shownError && alertMessage(shownError, messages, pool)}</Alert>
      {shownError && onRetry && (
        <p className="pg-text redirect-customizable">
          <LinkButton onClick={onRetry}>{messages.tryAgain}</LinkButton>
        </p>
      )}
    </>
  )
}
