import type { AuthError } from '../../errors.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { LinkButton } from './LinkButton.tsx'
import { useParts } from './components.ts'

interface ProblemProps {
  error: AuthError | null | undefined
  /** Without it there is nothing to try again. */
  onTryAgain?: () => void
}

/** What stands in the way, in a place that is there before it speaks. */
export function Problem({ error, onTryAgain }: ProblemProps) {
  const { messages } = usePoolgate()
  const { Alert } = useParts()
  const isSaid = error && error.code !== 'aborted'
  return (
    <>
      <Alert tone="error">{isSaid && (error.notice ?? messages.errors[error.code])}</Alert>
      {isSaid && onTryAgain && (
        <p className="pg-text redirect-customizable">
          <LinkButton onClick={onTryAgain}>{messages.tryAgain}</LinkButton>
        </p>
      )}
    </>
  )
}
