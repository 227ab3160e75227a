import type { ReactElement } from 'react'
import type { SignInState, SignInStateAt } from '../../../flows/signIn/signInState.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { ChooseFactor } from './ChooseFactor.tsx'
import { ChooseMfa } from './ChooseMfa.tsx'
import { Code } from './Code.tsx'
import { ConfirmByLink } from './ConfirmByLink.tsx'
import { ConfirmSignUp } from './ConfirmSignUp.tsx'
import { CustomChallenge } from './CustomChallenge.tsx'
import { NewPassword } from './NewPassword.tsx'
import { Passkey } from './Passkey.tsx'
import { Password } from './Password.tsx'
import { ResetPassword } from './ResetPassword.tsx'
import { SetUpEmail } from './SetUpEmail.tsx'
import { SetUpMfa } from './SetUpMfa.tsx'
import { SetUpTotp } from './SetUpTotp.tsx'

export { ResetPassword }

interface ChallengeStepProps {
  state: Exclude<SignInState, SignInStateAt<'credentials' | 'signedIn'>>
  onNext: (next: SignInState) => void
  onBack: () => void
  onForgotPassword?: ((username: string) => void) | undefined
  onUseDifferent?: ((username: string) => void) | undefined
}

/** Renders a step that only some sign-ins have. A step without a case does not compile. */
export function ChallengeStep({
  state,
  onForgotPassword,
  onUseDifferent,
  ...navigation
}: ChallengeStepProps): ReactElement {
  const Confirm = usePoolgate().pool.confirmBy === 'link' ? ConfirmByLink : ConfirmSignUp
  switch (state.step) {
    case 'confirmSignUp':
      return <Confirm state={state} {...navigation} onUseDifferent={onUseDifferent} />
    case 'resetPassword':
      return <ResetPassword state={state} {...navigation} />
    case 'newPassword':
      return <NewPassword state={state} {...navigation} />
    case 'code':
      return <Code state={state} {...navigation} />
    case 'chooseMfa':
      return <ChooseMfa state={state} {...navigation} />
    case 'setUpMfa':
      return <SetUpMfa state={state} {...navigation} />
    case 'setUpTotp':
      return <SetUpTotp state={state} {...navigation} />
    case 'setUpEmail':
      return <SetUpEmail state={state} {...navigation} />
    case 'customChallenge':
      return <CustomChallenge state={state} {...navigation} />
    case 'chooseFactor':
      return <ChooseFactor state={state} {...navigation} />
    case 'password':
      return <Password state={state} {...navigation} onForgotPassword={onForgotPassword} />
    case 'passkey':
      return <Passkey state={state} {...navigation} />
    default:
      return state satisfies never
  }
}
