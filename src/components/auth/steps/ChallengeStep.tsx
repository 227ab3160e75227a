import type { ReactElement } from 'react'
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

/** Renders a step that only some sign-ins have. A step without a case does not compile. */
export function ChallengeStep({ state, ...navigation }: ChallengeStepProps): ReactElement {
  switch (state.step) {
    case 'confirmSignUp':
      return <ConfirmByLink state={state} {...navigation} />
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
      return <Password state={state} {...navigation} />
    case 'passkey':
      return <Passkey state={state} {...navigation} />
    default:
      return state satisfies never
  }
}
