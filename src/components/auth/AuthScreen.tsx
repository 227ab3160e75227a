import { forwardRef, type ReactNode, useState } from 'react'
import type { Notice, SignInState } from '../../flows/signIn/signInState.ts'
import { useSession } from '../../hooks/auth/useSession.ts'
import type { EndReason } from '../../session/session.ts'
import type { User } from '../../session/tokens.ts'
import { Loading } from '../shared/Loading.tsx'
import type { RootComponent } from '../shared/rootProps.ts'
import { Screen, type ScreenProps } from '../shared/Screen.tsx'
import type { SignInMethodProps } from '../shared/signInMethods.ts'
import type { SignUpTerms } from '../shared/TermsField.tsx'
import { ForgotPassword } from './ForgotPassword.tsx'
import { SignIn } from './SignIn.tsx'
import { SignUp } from './SignUp.tsx'

/** DOM attributes and `ref` are for the screen's own root element, which it renders until a user is signed in. */
export interface AuthScreenProps extends SignInMethodProps, ScreenProps {
  /** What the signed-in user sees. A function receives the user; it cannot come from a Server Component. */
  children?: ReactNode | ((user: User) => ReactNode)
  /** Called when a user signs in here, not for a session found in storage. */
  onSignedIn?: ((user: User) => void) | undefined
  /** What users agree to when they sign up, as in `SignUp`. */
  terms?: SignUpTerms | undefined
}

/**
 * Shows sign-in, sign-up and forgotten password as one screen until a user is signed in, then its children.
 *
 * @example
 * <AuthScreen>{(user) => <App user={user} />}</AuthScreen>
 */
export const AuthScreen: RootComponent<AuthScreenProps> = forwardRef<HTMLDivElement, AuthScreenProps>(
  function AuthScreen({ children, onSignedIn, terms, ...screen }, ref) {
    const session = useSession()
    switch (session.status) {
      case 'loading':
        return (
          <Screen {...screen} ref={ref} step="loading">
            <Loading />
          </Screen>
        )
      case 'signedIn':
        return typeof children === 'function' ? children(session.user) : children
      case 'signedOut':
        return (
          <SignedOutScreen
            {...screen}
            key={session.reason}
            ref={ref}
            onSignedIn={onSignedIn}
            terms={terms}
            reason={session.reason}
          />
        )
    }
  },
)
AuthScreen.displayName = 'AuthScreen'

type View =
  | { name: 'signIn'; initialState: SignInState }
  | { name: 'signUp'; username: string }
  | { name: 'forgotPassword'; username: string }

const NOTICES: Record<EndReason, Notice> = {
  ended: 'sessionEnded',
  expired: 'sessionEnded',
  revoked: 'sessionRevoked',
  reused: 'sessionReused',
  userDisabled: 'userDisabled',
  userDeleted: 'userDeleted',
  signedOutElsewhere: 'signedOutElsewhere',
  idle: 'idle',
  tooOld: 'tooOld',
  onlyHere: 'signedOutOnlyHere',
  passwordChanged: 'passwordChanged',
  accountDeleted: 'accountDeleted',
}

interface SignedOutScreenProps extends Omit<AuthScreenProps, 'children'> {
  reason: EndReason | undefined
}

const SignedOutScreen = forwardRef<HTMLDivElement, SignedOutScreenProps>(function SignedOutScreen(
  { reason, onSignedIn, terms, ...screen },
  ref,
) {
  const [view, setView] = useState<View>({
    name: 'signIn',
    initialState: { step: 'credentials', ...(reason && { notice: NOTICES[reason] }) },
  })
  const showSignIn = (initialState: SignInState) => setView({ name: 'signIn', initialState })
  return (
    <Screen {...screen} ref={ref} step={view.name}>
      {view.name === 'signIn' && (
        <SignIn
          initialState={view.initialState}
          onSignedIn={onSignedIn}
          onSignUp={(username) => setView({ name: 'signUp', username })}
          onForgotPassword={(username) => setView({ name: 'forgotPassword', username })}
        />
      )}
      {view.name === 'signUp' && (
        <SignUp
          initialState={{ step: 'details', username: view.username }}
          onSignedIn={onSignedIn}
          onSignIn={showSignIn}
          terms={terms}
        />
      )}
      {view.name === 'forgotPassword' && (
        <ForgotPassword initialState={{ step: 'request', username: view.username }} onSignIn={showSignIn} />
      )}
    </Screen>
  )
})
