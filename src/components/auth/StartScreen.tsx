import { forwardRef, type ReactNode, useEffect, useState } from 'react'
import { useProviderState } from '../../hooks/auth/useProviderState.ts'
import { useSession } from '../../hooks/auth/useSession.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { Loading } from '../shared/Loading.tsx'
import type { RootComponent } from '../shared/rootProps.ts'
import { Screen, type ScreenProps } from '../shared/Screen.tsx'
import type { SignInMethodProps } from '../shared/signInMethods.ts'
import { lazyMethods } from './MethodSlot.tsx'
import { SignedInMessage } from './steps/SignedInMessage.tsx'

interface StartScreenProps extends SignInMethodProps, ScreenProps {
  step: string
  children: ReactNode
}

/** Renders the screen that a sign-in starts from. When the user returns there from an identity provider, it shows no form in between. */
export const StartScreen: RootComponent<StartScreenProps> = forwardRef<HTMLDivElement, StartScreenProps>(
  function StartScreen({ step, children, ...screen }, ref) {
    const { messages } = usePoolgate()
    const isReturning = useProviderState().pending?.is === 'returning'
    useEffect(() => {
      // For what shows next if the sign-in failed.
      if (isReturning) lazyMethods.prepare()
    }, [isReturning])
    const [hasReturned, setReturned] = useState(isReturning)
    if (isReturning && !hasReturned) setReturned(true)
    if (isReturning) {
      return (
        <Screen {...screen} ref={ref} step="returning">
          <Loading text={messages.signingIn} />
        </Screen>
      )
    }
    const Content = hasReturned ? ReturnedScreen : Screen
    return (
      <Content {...screen} ref={ref} step={step}>
        {children}
      </Content>
    )
  },
)
StartScreen.displayName = 'StartScreen'

/** Renders the screen after a return from an identity provider. Only this one follows the session: a sign-in by form has its own steps. */
const ReturnedScreen = forwardRef<HTMLDivElement, StartScreenProps>(function ReturnedScreen(
  { step, children, ...screen },
  ref,
) {
  const isSignedIn = useSession().status === 'signedIn'
  return (
    <Screen {...screen} ref={ref} step={isSignedIn ? 'signedIn' : step}>
      {isSignedIn ? <SignedInMessage /> : children}
    </Screen>
  )
})
