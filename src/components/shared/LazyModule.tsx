import { type ReactNode, useEffect, useState } from 'react'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { LinkButton } from './LinkButton.tsx'
import { Loading } from './Loading.tsx'
import { useParts } from './components.ts'
import { StepFocus } from './StepFocus.tsx'

/** A part of the kit that is fetched when it is needed, or a little before. */
export interface LaterModule<Module> {
  /** What was fetched, once it was. */
  readonly now: Module | undefined
  fetch: () => Promise<Module>
  /** Fetches ahead. That it fails is told when the part is needed. */
  prepare: () => void
}

export function later<Module>(load: () => Promise<Module>): LaterModule<Module> {
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
export function Later<Module>({
  module,
  children,
}: {
  module: LaterModule<Module>
  children: (parts: Module) => ReactNode
}) {
  const { messages } = usePoolgate()
  const { Alert } = useParts()
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
