import { type ReactNode, useEffect, useState } from 'react'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { useComponents } from './components.ts'
import { LinkButton } from './LinkButton.tsx'
import { Loading } from './Loading.tsx'
import { StepFocus } from './StepFocus.tsx'

/** A part of the kit that is fetched when it is needed, or a little before. */
export interface LazyModuleHandle<Module> {
  /** What was fetched, once it was. */
  readonly now: Module | undefined
  fetch: () => Promise<Module>
  /** Fetches ahead. That it fails is told when the part is needed. */
  prepare: () => void
}

export function createLazyModule<Module>(load: () => Promise<Module>): LazyModuleHandle<Module> {
  const module = {
    now: undefined as Module | undefined,
    async fetch() {
      module.now ??= await load()
      return module.now
    },
    prepare: () => void module.fetch().catch(() => {}),
  }
  return module
}

/** Shows what a part draws: at once where it is here already, and else a sign of life, or what stands in the way. */
export function LazyModule<Module>({
  module,
  children,
}: {
  module: LazyModuleHandle<Module>
  children: (parts: Module) => ReactNode
}) {
  const { messages } = usePoolgate()
  const { Alert } = useComponents()
  const [fetched, setFetched] = useState(module.now)
  const [status, setStatus] = useState<'awaited' | 'failed' | 'here'>(fetched ? 'here' : 'awaited')
  useEffect(() => {
    if (status !== 'awaited') return
    let isLeft = false
    module.fetch().then(
      (parts) => {
        if (isLeft) return
        setFetched(() => parts)
        setStatus('here')
      },
      () => {
        if (!isLeft) setStatus('failed')
      },
    )
    return () => {
      isLeft = true
    }
  }, [module, status])
  return (
    <StepFocus step={status}>
      {fetched && children(fetched)}
      {status === 'awaited' && <Loading />}
      {status === 'failed' && (
        <div className="pg-card background-customizable">
          <Alert tone="error">{messages.errors.offline}</Alert>
          <div className="pg-links">
            <LinkButton onClick={() => setStatus('awaited')}>{messages.tryAgain}</LinkButton>
          </div>
        </div>
      )}
    </StepFocus>
  )
}
