import type { SignInState, SignInStateAt } from '../../flows/signIn/signInState.ts'
import { type SignInOptions, useSignIn } from '../../hooks/auth/useSignIn.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { createLazyModule, LazyModule } from '../shared/LazyModule.tsx'
import { Screen, type ScreenProps } from '../shared/Screen.tsx'
import { ConfirmSignUp } from './steps/ConfirmSignUp.tsx'
import { Credentials } from './steps/Credentials.tsx'
import { ResetPassword } from './steps/ResetPassword.tsx'
import { SignedInMessage } from './steps/SignedInMessage.tsx'

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
export function SignIn({ initialState, onSignedIn, onForgotPassword, onSignUp, ...screen }: SignInProps) {
  const { state, onNext } = useSignIn({ ...(initialState && { initialState }), onSignedIn })
  return (
    <Screen step={stepKey(state)} {...screen}>
      <SignInStep state={state} onNext={onNext} onForgotPassword={onForgotPassword} onSignUp={onSignUp} />
    </Screen>
  )
}

interface SignInStepProps extends SignInLinks {
  state: SignInState
  onNext: (next: SignInState) => void
}

/** Another value is another form, though it be the same step again. */
export function stepKey(state: { step: string } & Partial<Pick<SignInStateAt<'code'>, 'via' | 'session'>>): string {
  if (state.step === 'code') return `code ${state.via}`
  return state.step === 'customChallenge' ? `customChallenge ${state.session}` : state.step
}

/** The screens of challenges, which most sign-ins never meet: fetched while the password is typed. */
export const lazySteps = createLazyModule(() => import('./steps/ChallengeStep.tsx'))

/** One step of a sign-in, or of a sign-up that has become one. A step that is forgotten does not compile. */
export function SignInStep({ state, onNext, ...links }: SignInStepProps) {
  const onBack = () => onNext({ step: 'credentials', ...('username' in state && { username: state.username }) })
  const isByLink = usePoolgate().pool.confirmBy === 'link'
  switch (state.step) {
    case 'credentials':
      return <Credentials state={state} onNext={onNext} prepare={lazySteps.prepare} {...links} />
    case 'confirmSignUp':
      if (!isByLink) return <ConfirmSignUp state={state} onNext={onNext} onBack={onBack} />
      break
    case 'resetPassword':
      return <ResetPassword state={state} onNext={onNext} onBack={onBack} />
    case 'signedIn':
      return <SignedInMessage />
  }
  return (
    <LazyModule module={lazySteps}>
      {({ ChallengeStep }) => <ChallengeStep key={stepKey(state)} state={state} onNext={onNext} onBack={onBack} />}
    </LazyModule>
  )
}
