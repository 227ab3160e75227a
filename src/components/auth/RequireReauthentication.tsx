import { forwardRef, type ReactNode } from 'react'
import { identifierOf } from '../../flows/identifierOf.ts'
import { useReauthentication } from '../../hooks/auth/useReauthentication.ts'
import { useSession } from '../../hooks/auth/useSession.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { HiddenContext } from '../../hooks/useStepEvent.ts'
import { type RootComponent, unscopedRootProps } from '../shared/rootProps.ts'
import type { ScreenProps } from '../shared/Screen.tsx'
import { StepFocus } from '../shared/StepFocus.tsx'
import { ReauthenticationScreen } from './ReauthenticationScreen.tsx'

/** Props of {@link RequireReauthentication}. */
export interface RequireReauthenticationProps extends ScreenProps {
  /** Hidden, not unmounted, while the user must reauthenticate: what is typed stays. */
  children?: ReactNode
}

/**
 * Hides its children while the last authentication is older than the provider's `reauthenticateAfter`, and asks for the password
 * instead. It protects nothing by itself: the service decides what an access token may do.
 *
 * @example
 * <RequireReauthentication><PayoutForm /></RequireReauthentication>
 */
export const RequireReauthentication: RootComponent<RequireReauthenticationProps> = forwardRef<
  HTMLDivElement,
  RequireReauthenticationProps
>(function RequireReauthentication({ children, headingLevel, components, renderCustomChallenge, ...hostProps }, ref) {
  const { pool } = usePoolgate()
  const session = useSession()
  const { isDue } = useReauthentication()
  return (
    // Not a root element of the kit: the host's children would inherit its font and colors. The screen below is one.
    <StepFocus {...unscopedRootProps(hostProps, 'pg-reauthentication')} ref={ref} step={isDue ? 'due' : 'recent'}>
      <HiddenContext.Provider value={isDue}>
        <div hidden={isDue}>{children}</div>
      </HiddenContext.Provider>
      {isDue && session.status === 'signedIn' && (
        <ReauthenticationScreen
          username={identifierOf(session.user, pool)}
          headingLevel={headingLevel}
          components={components}
          renderCustomChallenge={renderCustomChallenge}
        />
      )}
    </StepFocus>
  )
})
RequireReauthentication.displayName = 'RequireReauthentication'
