import { type Context, createContext, forwardRef, type ReactElement, type ReactNode, useContext, useMemo } from 'react'
import type { StepProps } from '../../hooks/form/stepProps.ts'
import { useIsTranslated } from '../../hooks/useIsTranslated.ts'
import type { ElementClass } from '../../theme/elements.ts'
import type { HeadingLevel } from './Card.tsx'
import { ComponentsProvider } from './ComponentsProvider.tsx'
import type { SharedComponents } from './components.ts'
import { Loading } from './Loading.tsx'
import { type RootComponent, type RootProps, unscopedRootProps, useRootProps } from './rootProps.ts'
import { StepFocus } from './StepFocus.tsx'
import { type SignInMethodProps, SignInMethodsContext } from './signInMethods.ts'

/** Props of every screen, in addition to the DOM attributes of its root element. */
export interface ScreenProps extends RootProps {
  /** Level of the heading of a card. Those inside the card are below it. Default: 2. */
  headingLevel?: HeadingLevel | undefined
  /** Components that replace the kit's, for this screen only. */
  components?: Partial<SharedComponents> | undefined
  /** Shows above the card. A function receives the name of what the card shows, such as `'signUp'` in an `AuthScreen`. */
  header?: ScreenContent | undefined
  /** Shows below the card, as `header` does above. */
  footer?: ScreenContent | undefined
  /** Renders a custom challenge. Default: its question above one field. */
  renderCustomChallenge?: RenderCustomChallenge | undefined
  /**
   * How many digits the pool's codes by email and text message have. A complete code is then submitted without a press of the button, as
   * codes of authenticator apps always are. Default: only the user submits.
   */
  codeLength?: number | undefined
}

/** Content of the host app on a screen: the same on each, or by the name of the screen or step. */
export type ScreenContent = ReactNode | ((step: string) => ReactNode)

/** Props of every component of the account, in addition to the DOM attributes of its root element. */
export type AccountComponentProps = Omit<ScreenProps, 'header' | 'footer' | 'renderCustomChallenge' | 'codeLength'>

/** Renders a custom challenge: use `useStep` with `submitCustomChallenge` inside. */
export type RenderCustomChallenge = (props: StepProps<'customChallenge'> & { onBack: () => void }) => ReactNode

export const CustomChallengeContext: Context<RenderCustomChallenge | undefined> = createContext<
  RenderCustomChallenge | undefined
>(undefined)

export const CodeLengthContext: Context<number | undefined> = createContext<number | undefined>(undefined)

interface OuterScreen {
  headingLevel: HeadingLevel
  isPresent: boolean
}

const OuterScreenContext = createContext<OuterScreen>({ headingLevel: 2, isPresent: false })

export const useHeadingLevel = () => useContext(OuterScreenContext).headingLevel

/** Renders content whose headings are one level below the heading above it. */
export function Subsection({ children }: { children: ReactNode }): ReactElement {
  const { headingLevel, isPresent } = useContext(OuterScreenContext)
  const subsection = useMemo(
    (): OuterScreen => ({ headingLevel: Math.min(headingLevel + 1, 6) as HeadingLevel, isPresent }),
    [headingLevel, isPresent],
  )
  return <OuterScreenContext.Provider value={subsection}>{children}</OuterScreenContext.Provider>
}

/** Renders a heading of the level that its place requires. */
export function Heading(props: { className: ElementClass; children: ReactNode }): ReactElement {
  const Tag = `h${useHeadingLevel()}` as const
  return <Tag {...props} />
}

interface ScreenFrameProps extends SignInMethodProps, ScreenProps {
  /** When it changes, focus that was inside moves to the new content. */
  step: string
  focusTarget?: 'field' | 'heading' | undefined
  children: ReactNode
}

/**
 * Renders the root element of a component, and provides components and heading level to its children. A screen inside another one
 * has no style scope and color scheme of its own.
 */
export const Screen: RootComponent<ScreenFrameProps> = forwardRef<HTMLDivElement, ScreenFrameProps>(function Screen(
  {
    headingLevel,
    components,
    header,
    footer,
    renderCustomChallenge,
    codeLength,
    signInMethods,
    returnTo,
    step,
    focusTarget,
    children,
    ...hostProps
  },
  ref,
) {
  const outerScreen = useContext(OuterScreenContext)
  const outerRender = useContext(CustomChallengeContext)
  const outerCodeLength = useContext(CodeLengthContext)
  const outermostProps = useRootProps(hostProps)
  const rootProps = outerScreen.isPresent ? unscopedRootProps(hostProps) : outermostProps

  const isTranslated = useIsTranslated()
  const level = headingLevel ?? outerScreen.headingLevel
  const thisScreen = useMemo((): OuterScreen => ({ headingLevel: level, isPresent: true }), [level])
  const outerMethods = useContext(SignInMethodsContext)
  const methods = useMemo(
    () => (signInMethods || returnTo ? { signInMethods, returnTo } : outerMethods),
    [signInMethods, returnTo, outerMethods],
  )
  return (
    <OuterScreenContext.Provider value={thisScreen}>
      <ComponentsProvider components={components}>
        <CustomChallengeContext.Provider value={renderCustomChallenge ?? outerRender}>
          <CodeLengthContext.Provider value={codeLength ?? outerCodeLength}>
            <SignInMethodsContext.Provider value={methods}>
              <StepFocus {...rootProps} ref={ref} step={isTranslated ? step : 'loading'} focusTarget={focusTarget}>
                {header && <div className="pg-header">{contentFor(header, step)}</div>}
                {isTranslated ? children : <Loading />}
                {footer && <div className="pg-footer">{contentFor(footer, step)}</div>}
              </StepFocus>
            </SignInMethodsContext.Provider>
          </CodeLengthContext.Provider>
        </CustomChallengeContext.Provider>
      </ComponentsProvider>
    </OuterScreenContext.Provider>
  )
})

export const contentFor = (content: ScreenContent | undefined, step: string): ReactNode =>
  typeof content === 'function' ? content(step) : content
