import { forwardRef } from 'react'
import type { SignInStateAt } from '../../flows/signIn/signInState.ts'
import type { SignUpState } from '../../flows/signUp/signUp.ts'
import { type SignUpOptions, useSignUp } from '../../hooks/auth/useSignUp.ts'
import type { RootComponent } from '../shared/rootProps.ts'
import type { ScreenProps } from '../shared/Screen.tsx'
import type { SignInMethodProps } from '../shared/signInMethods.ts'
import type { SignUpTerms } from '../shared/TermsField.tsx'
import { lazySteps, SignInStep, stepKey } from './SignIn.tsx'
import { StartScreen } from './StartScreen.tsx'
import { Details } from './steps/Details.tsx'

/** Props of {@link SignUp}. */
export interface SignUpProps extends SignUpOptions, SignInMethodProps, ScreenProps {
  /**
   * Called by the links to the sign-in, and when the account is confirmed but could not be signed in. Pass the state on:
   * `<SignIn initialState={state} />`. Without it, the sign-in form follows here.
   */
  onSignIn?: ((state: SignInStateAt<'credentials'>) => void) | undefined
  /**
   * What users agree to: a text below the button, or `{ label, required: true }` for a checkbox above it that they must check. The
   * checkbox isn't sent. Default: none.
   *
   * @example
   * terms={{ required: true, label: <>I agree to the <a href="/terms">terms</a></> }}
   */
  terms?: SignUpTerms | undefined
}

/**
 * Creates an account, confirms it and signs in.
 *
 * @example
 * <SignUp onSignedIn={() => navigate('/welcome')} onSignIn={(state) => navigate('/sign-in', { state })} />
 */
export const SignUp: RootComponent<SignUpProps> = forwardRef<HTMLDivElement, SignUpProps>(function SignUp(
  { initialState, onSignedIn, onSignIn, terms, ...screen },
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
        <Details
          state={state}
          onNext={proceed}
          prepare={lazySteps.prepare}
          onSignIn={onSignIn && leave}
          terms={terms}
        />
      ) : (
        <SignInStep
          state={state}
          onNext={proceed}
          onUseDifferent={(username) => onNext({ step: 'details', username })}
        />
      )}
    </StartScreen>
  )
})
SignUp.displayName = 'SignUp'
