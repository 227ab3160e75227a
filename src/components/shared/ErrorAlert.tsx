import type { AuthError } from '../../errors.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { useComponents } from './components.ts'
import { LinkButton } from './LinkButton.tsx'

interface ErrorAlertProps {
  error: AuthError | null | undefined
  /** Without it there is nothing to try again. */
  onRetry?: () => void
}

/** What stands in the way, in a place that is there before it speaks. */
export function ErrorAlert({ error, onRetry }: ErrorAlertProps) {
  const { messages } = usePoolgate()
  const { Alert } = useComponents()
  const isSaid = error && error.code !== 'aborted'
  return (
    <>
      <Alert tone="error">{isSaid && (error.notice ?? messages.errors[error.code])}</Alert>
      {isSaid && onRetry && (
        <p className="pg-text redirect-customizable">
          <LinkButton onClick={onRetry}>{messages.tryAgain}</LinkButton>
        </p>
      )}
    </>
  )
}
