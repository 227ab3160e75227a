import { type ReactElement, type ReactNode, useMemo } from 'react'
import { ComponentsContext, type SharedComponents, useComponents } from './components.ts'
import { IconContext } from './Icon.tsx'

interface ComponentsProviderProps {
  components: Partial<SharedComponents> | undefined
  children: ReactNode
}

/** Replaces components for its children: those that it doesn't name stay as they are around it. */
export function ComponentsProvider({ components, children }: ComponentsProviderProps): ReactElement {
  const outer = useComponents()
  const all = useMemo(() => ({ ...outer, ...components }), [outer, components])
  return (
    <ComponentsContext.Provider value={all}>
      <IconContext.Provider value={all.Icon}>{children}</IconContext.Provider>
    </ComponentsContext.Provider>
  )
}
