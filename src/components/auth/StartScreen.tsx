import { forwardRef, type ReactNode, useEffect, useState } from 'react'
import { useProviderState } from '../../hooks/auth/useProviderState.ts'
import { useSession } from '../../hooks/auth/useSession.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { Loading } from '../shared/Loading.tsx'
import type { RootComponent } from '../shared/rootProps.ts'
import { Screen, type ScreenProps } from '../shared/Screen.tsx'
import type { SignInMethodProps } from '../shared/signInMethods.ts'
import { laterScreensModule } from './laterScreensModule.ts'
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
      if (isReturning) laterScreensModule.prepare()
    }, [isReturning])
    const [hasReturned, setReturned] = useState(isReturning)
    if (isReturning && !hasReturned) setReturned(true)
    return (
      <Screen {...screen} ref={ref} step={isReturning ? 'returning' : step}>
        {isReturning && <Loading text={messages.signingIn} />}
        {!isReturning && (hasReturned ? <AfterReturn>{children}</AfterReturn> : children)}
      </Screen>
    )
  },
)
StartScreen.displayName = 'StartScreen'

/** Renders the form again if the sign-in failed. */
function AfterReturn({ children }: { children: ReactNode }) {
  return useSession().status === 'signedIn' ? <SignedInMessage /> : children
}
