import { forwardRef, type ReactNode, useEffect, useState } from 'react'
import { afterPaint } from '../../async/afterPaint.ts'
import type { Notice, SignInState } from '../../flows/signIn/signInState.ts'
import { useSession } from '../../hooks/auth/useSession.ts'
import { useSignedInHere } from '../../hooks/auth/useSignedInHere.ts'
import type { EndReason } from '../../session/session.ts'
import type { User } from '../../session/tokens.ts'
import { LazyModule } from '../shared/LazyModule.tsx'
import { Loading } from '../shared/Loading.tsx'
import type { RootComponent } from '../shared/rootProps.ts'
import { Screen, type ScreenProps } from '../shared/Screen.tsx'
import type { SignInMethodProps } from '../shared/signInMethods.ts'
import type { SignUpTerms } from '../shared/TermsField.tsx'
import { ForgotPasswordScreen } from './ForgotPasswordScreen.tsx'
import { laterScreensModule } from './laterScreensModule.ts'
import { SignIn } from './SignIn.tsx'
import { SignUpScreen } from './SignUpScreen.tsx'

/** DOM attributes and `ref` are for the screen's own root element, which it renders until a user is signed in. */
export interface AuthScreenProps extends SignInMethodProps, ScreenProps {
  /** What the signed-in user sees. A function receives the user; it cannot come from a Server Component. */
  children?: ReactNode | ((user: User) => ReactNode)
  /** Called when a user signs in here, not for a session found in storage. */
  onSignedIn?: ((user: User) => void) | undefined
  /** Whether users can create an account here. Default: `true`. */
  allowSignUp?: boolean | undefined
  /** The screen to start on. Default: `'signIn'`. After a session that ended, it is always the sign-in, which says why. */
  initialScreen?: AuthScreenName | undefined
  /**
   * Whether a user who has just signed in here is offered to verify an email address or phone number that isn't verified, and can skip it.
   * Needs the scope `aws.cognito.signin.user.admin`. Default: `false`.
   */
  offerVerification?: boolean | undefined
  /** What users agree to when they sign up, as in `SignUp`. */
  terms?: SignUpTerms | undefined
}

/** A screen of {@link AuthScreen}. */
export type AuthScreenName = 'signIn' | 'signUp' | 'forgotPassword'

/**
 * Shows sign-in, sign-up and forgotten password as one screen until a user is signed in, then its children.
 *
 * @example
 * <AuthScreen>{(user) => <App user={user} />}</AuthScreen>
 */
export const AuthScreen: RootComponent<AuthScreenProps> = forwardRef<HTMLDivElement, AuthScreenProps>(
  function AuthScreen({ children, onSignedIn, offerVerification = false, ...props }, ref) {
    const { allowSignUp: _, initialScreen: _initialScreen, terms: _terms, ...screen } = props
    const session = useSession()
    const [isSignedInHere, endOffer] = useSignedInHere()
    switch (session.status) {
      case 'loading':
        return (
          <Screen {...screen} ref={ref} step="loading">
            <Loading />
          </Screen>
        )
      case 'signedIn':
        if (offerVerification && isSignedInHere && mayOffer(session.user)) {
          return (
            <Screen {...screen} ref={ref} step="verification">
              <LazyModule module={laterScreensModule}>
                {({ VerifyAddresses }) => <VerifyAddresses user={session.user} onDone={endOffer} />}
              </LazyModule>
            </Screen>
          )
        }
        return typeof children === 'function' ? children(session.user) : children
      case 'signedOut':
        return (
          <SignedOutScreen {...props} key={session.reason} ref={ref} onSignedIn={onSignedIn} reason={session.reason} />
        )
    }
  },
)
AuthScreen.displayName = 'AuthScreen'

/** Returns whether the user has an address to verify, as far as is known before the module is loaded. */
const mayOffer = (user: User) => laterScreensModule.loaded?.hasUnverified(user) ?? true

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

interface SignedOutScreenProps extends Omit<AuthScreenProps, 'children' | 'offerVerification'> {
  reason: EndReason | undefined
}

function initialView(reason: EndReason | undefined, screen: AuthScreenName, allowSignUp: boolean): View {
  if (reason) return { name: 'signIn', initialState: { step: 'credentials', notice: NOTICES[reason] } }
  if (screen === 'forgotPassword' || (screen === 'signUp' && allowSignUp)) return { name: screen, username: '' }
  return { name: 'signIn', initialState: { step: 'credentials' } }
}

const SignedOutScreen = forwardRef<HTMLDivElement, SignedOutScreenProps>(function SignedOutScreen(
  { reason, onSignedIn, allowSignUp = true, initialScreen = 'signIn', terms, ...screen },
  ref,
) {
  const [view, setView] = useState(() => initialView(reason, initialScreen, allowSignUp))
  useEffect(() => afterPaint(laterScreensModule.prepare), [])
  const showSignIn = (initialState: SignInState) => setView({ name: 'signIn', initialState })
  return (
    <Screen {...screen} ref={ref} step={view.name}>
      {view.name === 'signIn' && (
        <SignIn
          initialState={view.initialState}
          onSignedIn={onSignedIn}
          onSignUp={allowSignUp ? (username) => setView({ name: 'signUp', username }) : undefined}
          onForgotPassword={(username) => setView({ name: 'forgotPassword', username })}
        />
      )}
      {view.name === 'signUp' && (
        <SignUpScreen
          initialState={{ step: 'details', username: view.username }}
          onSignedIn={onSignedIn}
          onSignIn={showSignIn}
          terms={terms}
          renderDetails={(props) => (
            <LazyModule module={laterScreensModule}>{({ Details }) => <Details {...props} />}</LazyModule>
          )}
        />
      )}
      {view.name === 'forgotPassword' && (
        <ForgotPasswordScreen
          initialState={{ step: 'request', username: view.username }}
          onSignIn={showSignIn}
          renderRequest={(props) => (
            <LazyModule module={laterScreensModule}>{({ Request }) => <Request {...props} />}</LazyModule>
          )}
        />
      )}
    </Screen>
  )
})
