import type { SignInState } from '../flows/signInState.ts'
import { type SignInOptions, useSignIn } from '../hooks/useSignIn.ts'
import { Screen, type ScreenProps } from './Screen.tsx'
import { ConfirmSignUp } from './steps/ConfirmSignUp.tsx'
import { Credentials } from './steps/Credentials.tsx'
import { NewPassword } from './steps/NewPassword.tsx'
import { ResetPassword } from './steps/ResetPassword.tsx'
import { SignedIn } from './steps/SignedIn.tsx'

/** The ways from a sign-in to other screens. Each gets what is typed as user name; without one, no link shows. */
export interface SignInLinks {
  onForgotPassword?: ((username: string) => void) | undefined
  onSignUp?: ((username: string) => void) | undefined
}

export interface SignInProps extends SignInOptions, SignInLinks, ScreenProps {}

/**
 * Signs a user in, through every step that the pool asks for.
 *
 * @example
 * <SignIn onSignedIn={() => navigate('/home')} onForgotPassword={(username) => navigate('/forgot', { username })} />
 */
export function SignIn({ initial, onSignedIn, onForgotPassword, onSignUp, ...screen }: SignInProps) {
  const { state, go } = useSignIn({ ...(initial && { initial }), onSignedIn })
  return (
    <Screen step={state.step} {...screen}>
      <SignInStep state={state} go={go} onForgotPassword={onForgotPassword} onSignUp={onSignUp} />
    </Screen>
  )
}

interface SignInStepProps extends SignInLinks {
  state: SignInState
  go: (next: SignInState) => void
}

/** One step of a sign-in, or of a sign-up that has become one. A step that is forgotten here does not compile. */
export function SignInStep({ state, go, ...links }: SignInStepProps) {
  const back = () => go({ step: 'credentials', ...('username' in state && { username: state.username }) })
  switch (state.step) {
    case 'credentials':
      return <Credentials state={state} go={go} {...links} />
    case 'confirmSignUp':
      return <ConfirmSignUp state={state} go={go} onBack={back} />
    case 'resetPassword':
      return <ResetPassword state={state} go={go} onBack={back} />
    case 'newPassword':
      return <NewPassword state={state} go={go} onBack={back} />
    case 'signedIn':
      return <SignedIn />
    default:
      return state satisfies never
  }
}
