import type { SignInStateAt } from '../../flows/signIn/signInState.ts'
import type { SignUpState } from '../../flows/signUp/signUp.ts'
import { type SignUpOptions, useSignUp } from '../../hooks/auth/useSignUp.ts'
import { Screen, type ScreenProps } from '../shared/Screen.tsx'
import { SignInStep, stepKey } from './SignIn.tsx'
import { Details } from './steps/Details.tsx'

export interface SignUpProps extends SignUpOptions, ScreenProps {
  /**
   * The way to the sign-in: hand it what comes, `<SignIn initial={state} />`. Called by the links, and when the
   * account is confirmed but could not be signed in by itself. Without it, the sign-in form follows here.
   */
  onSignIn?: ((state: SignInStateAt<'credentials'>) => void) | undefined
}

/**
 * Makes an account, confirms it and signs in.
 *
 * @example
 * <SignUp onSignedIn={() => navigate('/welcome')} onSignIn={(state) => navigate('/sign-in', { state })} />
 */
export function SignUp({ initialState, onSignedIn, onSignIn, ...screen }: SignUpProps) {
  const { state, onNext } = useSignUp({ ...(initialState && { initialState }), onSignedIn })
  const proceed = (next: SignUpState) => (onSignIn && next.step === 'credentials' ? onSignIn(next) : onNext(next))
  const leave = (username: string) => onSignIn?.({ step: 'credentials', username })
  return (
    <Screen step={stepKey(state)} {...screen}>
      {state.step === 'details' ? (
        <Details state={state} onNext={proceed} onSignIn={onSignIn && leave} />
      ) : (
        <SignInStep state={state} onNext={proceed} />
      )}
    </Screen>
  )
}
