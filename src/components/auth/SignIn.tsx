import { forwardRef, type ReactElement } from 'react'
import type { SignInState, SignInStateAt } from '../../flows/signIn/signInState.ts'
import { type SignInOptions, useSignIn } from '../../hooks/auth/useSignIn.ts'
import { LazyModule } from '../shared/LazyModule.tsx'
import type { RootComponent } from '../shared/rootProps.ts'
import type { ScreenProps } from '../shared/Screen.tsx'
import type { SignInMethodProps } from '../shared/signInMethods.ts'
import { laterScreensModule } from './laterScreensModule.ts'
import { StartScreen } from './StartScreen.tsx'
import { Credentials } from './steps/Credentials.tsx'
import { SignedInMessage } from './steps/SignedInMessage.tsx'

/** Callbacks of the links to other screens. Each receives the typed username. */
export interface SignInLinks {
  /** Called by the link to the password reset. Without it, the link does not show. */
  onForgotPassword?: ((username: string) => void) | undefined
  /** Called by the link to the sign-up. Without it, the link does not show. */
  onSignUp?: ((username: string) => void) | undefined
}

/** Props of {@link SignIn}. */
export interface SignInProps extends SignInOptions, SignInLinks, SignInMethodProps, ScreenProps {}

/**
 * Signs a user in, through every step that the pool asks for.
 *
 * @example
 * <SignIn onSignedIn={() => navigate('/home')} onForgotPassword={(username) => navigate('/forgot', { username })} />
 */
export const SignIn: RootComponent<SignInProps> = forwardRef<HTMLDivElement, SignInProps>(function SignIn(
  { initialState, onSignedIn, onForgotPassword, onSignUp, ...screen },
  ref,
) {
  const { state, onNext } = useSignIn({ initialState, onSignedIn })
  return (
    <StartScreen {...screen} ref={ref} step={stepKey(state)}>
      <SignInStep state={state} onNext={onNext} onForgotPassword={onForgotPassword} onSignUp={onSignUp} />
    </StartScreen>
  )
})
SignIn.displayName = 'SignIn'

interface SignInStepProps extends SignInLinks {
  state: SignInState
  onNext: (next: SignInState) => void
  /** Goes back to the form of a sign-up. */
  onUseDifferent?: ((username: string) => void) | undefined
}

/** Returns a key that differs between two forms, even if both have the same step: another code, another challenge. */
export function stepKey(state: { step: string } & Partial<Pick<SignInStateAt<'code'>, 'via' | 'session'>>): string {
  if (state.step === 'code') return `code ${state.via}`
  return state.step === 'customChallenge' ? `customChallenge ${state.session}` : state.step
}

/** Renders one step of a sign-in, or of a sign-up that became one. */
export function SignInStep({
  state,
  onNext,
  onForgotPassword,
  onSignUp,
  onUseDifferent,
}: SignInStepProps): ReactElement {
  const onBack = () => onNext({ step: 'credentials', ...('username' in state && { username: state.username }) })
  if (state.step === 'signedIn') return <SignedInMessage />
  if (state.step === 'credentials') {
    return (
      <Credentials
        state={state}
        onNext={onNext}
        prepare={laterScreensModule.prepare}
        onForgotPassword={onForgotPassword}
        onSignUp={onSignUp}
      />
    )
  }
  return (
    <LazyModule module={laterScreensModule}>
      {({ ChallengeStep }) => (
        <ChallengeStep
          key={stepKey(state)}
          state={state}
          onNext={onNext}
          onBack={onBack}
          onForgotPassword={onForgotPassword}
          onUseDifferent={onUseDifferent}
        />
      )}
    </LazyModule>
  )
}
