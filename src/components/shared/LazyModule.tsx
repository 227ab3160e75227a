import { type ReactNode, useEffect, useState } from 'react'
import type { LazyModuleHandle } from '../../async/lazyModule.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { useComponents } from './components.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { LinkButton } from './LinkButton.tsx'
import { Loading } from './Loading.tsx'
import { StepFocus } from './StepFocus.tsx'

interface LazyModuleProps<Module> {
  module: LazyModuleHandle<Module>
  children: (module: Module) => ReactNode
  /** What shows inside of a card while the module loads. Default: a card of its own. */
  placeholder?: ReactNode
}

/**
 * Renders with a lazy module: immediately if it is loaded, otherwise a placeholder first, or an error with a retry. What it renders has an
 * error boundary.
 */
export function LazyModule<Module>({ module, children, placeholder }: LazyModuleProps<Module>) {
  const { errors } = usePoolgate().messages
  const { loaded, status, retry } = useLazyModule(module)
  const isInline = placeholder !== undefined
  return (
    <StepFocus step={status}>
      <ErrorBoundary
        fallback={(renderAgain) => <Failure message={errors.unknown} isInline={isInline} onRetry={renderAgain} />}
      >
        {loaded && children(loaded)}
      </ErrorBoundary>
      {status === 'pending' && (placeholder ?? <Loading />)}
      {status === 'error' && <Failure message={errors.offline} isInline={isInline} onRetry={retry} />}
    </StepFocus>
  )
}

interface FailureProps {
  message: string
  /** Whether it is inside a card. */
  isInline: boolean
  onRetry: () => void
}

function Failure({ message, isInline, onRetry }: FailureProps) {
  const { messages } = usePoolgate()
  const { Alert } = useComponents()
  return (
    <div className={isInline ? undefined : 'pg-card background-customizable'}>
      <Alert tone="error">{message}</Alert>
      <div className="pg-links">
        <LinkButton onClick={onRetry}>{messages.tryAgain}</LinkButton>
      </div>
    </div>
  )
}

function useLazyModule<Module>(module: LazyModuleHandle<Module>) {
  const [loaded, setLoaded] = useState(module.loaded)
  const [status, setStatus] = useState<'pending' | 'error' | 'success'>(loaded ? 'success' : 'pending')
  useEffect(() => {
    if (status !== 'pending') return
    let isUnmounted = false
    module.fetch().then(
      (fetched) => {
        if (isUnmounted) return
        setLoaded(() => fetched)
        setStatus('success')
      },
      () => {
        if (!isUnmounted) setStatus('error')
      },
    )
    return () => {
      isUnmounted = true
    }
  }, [module, status])
  return { loaded, status, retry: () => setStatus('pending') }
}
