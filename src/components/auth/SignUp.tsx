import { forwardRef } from 'react'
import type { SignInStateAt } from '../../flows/signIn/signInState.ts'
import type { SignUpState } from '../../flows/signUp/signUp.ts'
import { type SignUpOptions, useSignUp } from '../../hooks/auth/useSignUp.ts'
import type { RootComponent } from '../shared/rootProps.ts'
import type { ScreenProps } from '../shared/Screen.tsx'
import type { SignInMethodProps } from '../shared/signInMethods.ts'
import { SignInStep, stepKey } from './SignIn.tsx'
import { StartScreen } from './StartScreen.tsx'
import { Details } from './steps/Details.tsx'

export interface SignUpProps extends SignUpOptions, SignInMethodProps, ScreenProps {
  /**
   * Called by the links to the sign-in, and when the account is confirmed but could not be signed in. Pass the state on:
   * `<SignIn initialState={state} />`. Without it, the sign-in form follows here.
   */
  onSignIn?: ((state: SignInStateAt<'credentials'>) => void) | undefined
}

/**
 * Creates an account, confirms it and signs in.
 *
 * @example
 * <SignUp onSignedIn={() => navigate('/welcome')} onSignIn={(state) => navigate('/sign-in', { state })} />
 */
export const SignUp: RootComponent<SignUpProps> = forwardRef<HTMLDivElement, SignUpProps>(function SignUp(
  { initialState, onSignedIn, onSignIn, ...screen },
  ref,
) {
  const { state, onNext } = useSignUp({ initialState, onSignedIn })
  const proceed = (next: SignUpState) => {
    if (onSignIn && next.step === 'credentials') onSignIn(next)
    else onNext(next)
  }
  const leave = (username: string) => onSignIn?.({ step: 'credentials', username })
  return (
    <StartScreen {...screen} ref={ref} step={stepKey(state)}>
      {state.step === 'details' ? (
        <Details state={state} onNext={proceed} onSignIn={onSignIn && leave} />
      ) : (
        <SignInStep state={state} onNext={proceed} />
      )}
    </StartScreen>
  )
})
SignUp.displayName = 'SignUp'
