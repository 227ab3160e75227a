import type { SignInState, SignInStateAt } from '../../../flows/signIn/signInState.ts'
import { ChooseFactor } from './ChooseFactor.tsx'
import { ChooseMfa } from './ChooseMfa.tsx'
import { Code } from './Code.tsx'
import { ConfirmByLink } from './ConfirmByLink.tsx'
import { CustomChallenge } from './CustomChallenge.tsx'
import { NewPassword } from './NewPassword.tsx'
import { Passkey } from './Passkey.tsx'
import { Password } from './Password.tsx'
import { SetUpEmail } from './SetUpEmail.tsx'
import { SetUpMfa } from './SetUpMfa.tsx'
import { SetUpTotp } from './SetUpTotp.tsx'

interface ChallengeStepProps {
  state: Exclude<SignInState, SignInStateAt<'credentials' | 'resetPassword' | 'signedIn'>>
  onNext: (next: SignInState) => void
  onBack: () => void
}

/** A step that only some sign-ins meet. One that is forgotten here does not compile. */
export function ChallengeStep({ state, ...way }: ChallengeStepProps) {
  switch (state.step) {
    case 'confirmSignUp':
      return <ConfirmByLink state={state} {...way} />
    case 'newPassword':
      return <NewPassword state={state} {...way} />
    case 'code':
      return <Code state={state} {...way} />
    case 'chooseMfa':
      return <ChooseMfa state={state} {...way} />
    case 'setUpMfa':
      return <SetUpMfa state={state} {...way} />
    case 'setUpTotp':
      return <SetUpTotp state={state} {...way} />
    case 'setUpEmail':
      return <SetUpEmail state={state} {...way} />
    case 'customChallenge':
      return <CustomChallenge state={state} {...way} />
    case 'chooseFactor':
      return <ChooseFactor state={state} {...way} />
    case 'password':
      return <Password state={state} {...way} />
    case 'passkey':
      return <Passkey state={state} {...way} />
    default:
      return state satisfies never
  }
}
