import { forwardRef, type ReactNode } from 'react'
import type { SignInStateAt } from '../../flows/signIn/signInState.ts'
import type { SignUpState } from '../../flows/signUp/signUp.ts'
import { type SignUpOptions, useSignUp } from '../../hooks/auth/useSignUp.ts'
import type { RootComponent } from '../shared/rootProps.ts'
import type { ScreenProps } from '../shared/Screen.tsx'
import type { SignInMethodProps } from '../shared/signInMethods.ts'
import type { SignUpTerms } from '../shared/TermsField.tsx'
import { laterScreensModule } from './laterScreensModule.ts'
import { MethodSlot } from './MethodSlot.tsx'
import { SignInStep, stepKey } from './SignIn.tsx'
import { StartScreen } from './StartScreen.tsx'
import type { DetailsProps } from './steps/Details.tsx'

/** Props of `SignUp`. */
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

interface SignUpScreenProps extends SignUpProps {
  /** Renders the form, whose code may be loaded later. */
  renderDetails: (props: DetailsProps) => ReactNode
}

/** Creates an account, confirms it and signs in. */
export const SignUpScreen: RootComponent<SignUpScreenProps> = forwardRef<HTMLDivElement, SignUpScreenProps>(
  function SignUpScreen({ initialState, onSignedIn, onSignIn, terms, renderDetails, ...screen }, ref) {
    const { state, onNext } = useSignUp({ initialState, onSignedIn })
    const proceed = (next: SignUpState) => {
      if (onSignIn && next.step === 'credentials') onSignIn(next)
      else onNext(next)
    }
    const leave = (username: string) => onSignIn?.({ step: 'credentials', username })
    return (
      <StartScreen {...screen} ref={ref} step={stepKey(state)}>
        {state.step === 'details' ? (
          renderDetails({
            state,
            onNext: proceed,
            prepare: laterScreensModule.prepare,
            above: <MethodSlot place="above" />,
            below: <MethodSlot place="below" />,
            onSignIn: onSignIn && leave,
            terms,
          })
        ) : (
          <SignInStep
            state={state}
            onNext={proceed}
            onUseDifferent={(username) => onNext({ step: 'details', username })}
          />
        )}
      </StartScreen>
    )
  },
)
