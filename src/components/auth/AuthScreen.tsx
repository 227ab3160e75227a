import { type ReactNode, useState } from 'react'
import type { Notice, SignInState } from '../../flows/signIn/signInState.ts'
import { useSession } from '../../hooks/auth/useSession.ts'
import type { EndReason } from '../../session/session.ts'
import type { User } from '../../session/tokens.ts'
import { Loading } from '../shared/Loading.tsx'
import { Screen, type ScreenProps } from '../shared/Screen.tsx'
import { useRootProps } from '../shared/useRootProps.ts'
import { ForgotPassword } from './ForgotPassword.tsx'
import { SignIn } from './SignIn.tsx'
import { SignUp } from './SignUp.tsx'

export interface AuthScreenProps extends ScreenProps {
  /** What the signed-in user sees. A function gets the user; it cannot come from a Server Component. */
  children?: ReactNode | ((user: User) => ReactNode)
  /** Somebody has signed in here. Not called for a session found in storage. */
  onSignedIn?: ((user: User) => void) | undefined
}

/**
 * Sign-in, sign-up and forgotten password as one screen, until somebody is signed in.
 *
 * @example
 * <AuthScreen>{(user) => <App user={user} />}</AuthScreen>
 */
export function AuthScreen({ children, ...signedOut }: AuthScreenProps) {
  const session = useSession()
  const rootProps = useRootProps()
  switch (session.status) {
    case 'loading':
      return (
        <div {...rootProps}>
          <Loading />
        </div>
      )
    case 'signedIn':
      return typeof children === 'function' ? children(session.user) : children
    case 'signedOut':
      return <SignedOut {...signedOut} reason={session.reason} />
  }
}

type View =
  | { name: 'signIn'; initial: SignInState }
  | { name: 'signUp'; username: string }
  | { name: 'forgotPassword'; username: string }

const NOTICES: Record<EndReason, Notice> = {
  ended: 'sessionEnded',
  onlyHere: 'signedOutOnlyHere',
  passwordChanged: 'passwordChanged',
  accountDeleted: 'accountDeleted',
}

interface SignedOutProps extends Omit<AuthScreenProps, 'children'> {
  reason: EndReason | undefined
}

function SignedOut({ reason, onSignedIn, ...screen }: SignedOutProps) {
  const [view, show] = useState<View>({
    name: 'signIn',
    initial: { step: 'credentials', ...(reason && { notice: NOTICES[reason] }) },
  })
  const toSignIn = (initial: SignInState) => show({ name: 'signIn', initial })
  return (
    <Screen step={view.name} {...screen}>
      {view.name === 'signIn' && (
        <SignIn
          initialState={view.initial}
          onSignedIn={onSignedIn}
          onSignUp={(username) => show({ name: 'signUp', username })}
          onForgotPassword={(username) => show({ name: 'forgotPassword', username })}
        />
      )}
      {view.name === 'signUp' && (
        <SignUp
          initialState={{ step: 'details', username: view.username }}
          onSignedIn={onSignedIn}
          onSignIn={toSignIn}
        />
      )}
      {view.name === 'forgotPassword' && (
        <ForgotPassword initialState={{ step: 'request', username: view.username }} onSignIn={toSignIn} />
      )}
    </Screen>
  )
}
