import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { StepProps } from '../../hooks/form/stepProps.ts'
import { ComponentsContext, type SharedComponents, useComponents } from './components.ts'
import { StepFocus } from './StepFocus.tsx'
import { useRootProps } from './useRootProps.ts'

/** What every screen takes. */
export interface ScreenProps {
  /** Of the heading. Default: 2. */
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined
  /** Parts to draw with in place of the kit's, for this screen alone. */
  components?: Partial<SharedComponents> | undefined
  /** Draws a challenge of the pool's own triggers. Default: its prompt above one field. */
  renderCustomChallenge?: RenderCustomChallenge | undefined
}

/** Draws a custom challenge: use `useStep` with `submitCustomChallenge` inside. */
export type RenderCustomChallenge = (props: StepProps<'customChallenge'> & { onBack: () => void }) => ReactNode

export const CustomChallengeContext = createContext<RenderCustomChallenge | undefined>(undefined)

const HeadingLevel = createContext<{ level: 1 | 2 | 3 | 4 | 5 | 6; isInside: boolean }>({ level: 2, isInside: false })

export const useHeadingLevel = () => useContext(HeadingLevel).level

/** What the screens of the kit share: their root element, parts, headings and where the focus goes. */
export function Screen({
  headingLevel,
  components,
  renderCustomChallenge,
  step,
  children,
}: ScreenProps & { step: string; children: ReactNode }) {
  const outer = useContext(HeadingLevel)
  const outerParts = useComponents()
  const rootProps = useRootProps()
  const outerRender = useContext(CustomChallengeContext)
  const level = headingLevel ?? outer.level
  const inner = useMemo(() => ({ level, isInside: true }), [level])
  const allParts = useMemo(() => ({ ...outerParts, ...components }), [outerParts, components])
  return (
    <HeadingLevel.Provider value={inner}>
      <ComponentsContext.Provider value={allParts}>
        <CustomChallengeContext.Provider value={renderCustomChallenge ?? outerRender}>
          <StepFocus step={step} {...(!outer.isInside && rootProps)}>
            {children}
          </StepFocus>
        </CustomChallengeContext.Provider>
      </ComponentsContext.Provider>
    </HeadingLevel.Provider>
  )
}
