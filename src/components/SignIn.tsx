import type { At, SignInState } from '../flows/signInState.ts'
import { usePoolgate } from '../hooks/poolgateContext.ts'
import { type SignInOptions, useSignIn } from '../hooks/useSignIn.ts'
import { Screen, type ScreenProps } from './Screen.tsx'
import { ChooseFactor } from './steps/ChooseFactor.tsx'
import { ChooseMfa } from './steps/ChooseMfa.tsx'
import { Code } from './steps/Code.tsx'
import { ConfirmByLink } from './steps/ConfirmByLink.tsx'
import { ConfirmSignUp } from './steps/ConfirmSignUp.tsx'
import { Credentials } from './steps/Credentials.tsx'
import { CustomChallenge } from './steps/CustomChallenge.tsx'
import { NewPassword } from './steps/NewPassword.tsx'
import { Passkey } from './steps/Passkey.tsx'
import { Password } from './steps/Password.tsx'
import { ResetPassword } from './steps/ResetPassword.tsx'
import { SetUpEmail } from './steps/SetUpEmail.tsx'
import { SetUpMfa } from './steps/SetUpMfa.tsx'
import { SetUpTotp } from './steps/SetUpTotp.tsx'
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
    <Screen step={stepKey(state)} {...screen}>
      <SignInStep state={state} go={go} onForgotPassword={onForgotPassword} onSignUp={onSignUp} />
    </Screen>
  )
}

interface SignInStepProps extends SignInLinks {
  state: SignInState
  go: (next: SignInState) => void
}

/** Another value is another form, though it be the same step again. */
export function stepKey(state: { step: string } & Partial<Pick<At<'code'>, 'via' | 'session'>>): string {
  if (state.step === 'code') return `code ${state.via}`
  return state.step === 'customChallenge' ? `customChallenge ${state.session}` : state.step
}

/** One step of a sign-in, or of a sign-up that has become one. A step that is forgotten here does not compile. */
export function SignInStep({ state, go, ...links }: SignInStepProps) {
  const onBack = () => go({ step: 'credentials', ...('username' in state && { username: state.username }) })
  const way = { go, onBack }
  const isByLink = usePoolgate().pool.confirmBy === 'link'
  switch (state.step) {
    case 'credentials':
      return <Credentials state={state} go={go} {...links} />
    case 'confirmSignUp':
      return isByLink ? <ConfirmByLink state={state} {...way} /> : <ConfirmSignUp state={state} {...way} />
    case 'resetPassword':
      return <ResetPassword state={state} {...way} />
    case 'newPassword':
      return <NewPassword state={state} {...way} />
    case 'code':
      return <Code key={stepKey(state)} state={state} {...way} />
    case 'chooseMfa':
      return <ChooseMfa state={state} {...way} />
    case 'setUpMfa':
      return <SetUpMfa state={state} {...way} />
    case 'setUpTotp':
      return <SetUpTotp state={state} {...way} />
    case 'setUpEmail':
      return <SetUpEmail state={state} {...way} />
    case 'customChallenge':
      return <CustomChallenge key={stepKey(state)} state={state} {...way} />
    case 'chooseFactor':
      return <ChooseFactor state={state} {...way} />
    case 'password':
      return <Password state={state} {...way} />
    case 'passkey':
      return <Passkey state={state} {...way} />
    case 'signedIn':
      return <SignedIn />
    default:
      return state satisfies never
  }
}
