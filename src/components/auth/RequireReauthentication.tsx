import type { ReactNode } from 'react'
import { asksForPassword, type FlowContext } from '../../flows/flowContext.ts'
import { submitCredentials } from '../../flows/signIn/credentials.ts'
import type { SignInState, SignInStateAt } from '../../flows/signIn/signInState.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useReauthentication } from '../../hooks/auth/useReauthentication.ts'
import { useSession } from '../../hooks/auth/useSession.ts'
import type { StepProps } from '../../hooks/form/stepProps.ts'
import { useStep } from '../../hooks/form/useStep.ts'
import { useStepState } from '../../hooks/form/useStepState.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { useComponents } from '../shared/components.ts'
import { FormCard } from '../shared/FormCard.tsx'
import { HiddenUsername } from '../shared/HiddenUsername.tsx'
import { Screen, type ScreenProps } from '../shared/Screen.tsx'
import { SignInStep, stepKey } from './SignIn.tsx'

/** What it holds is there once the person has proven who they are not long ago; what is typed there stays meanwhile. */
export function RequireReauthentication({
  children,
  ...screen
}: Pick<ScreenProps, 'headingLevel' | 'components'> & { children: ReactNode }) {
  const session = useSession()
  const { isDue } = useReauthentication()
  return (
    <>
      <div hidden={isDue}>{children}</div>
      {isDue && session.status === 'signedIn' && <Proof username={session.user.username} {...screen} />}
    </>
  )
}

function Proof({ username, ...screen }: ScreenProps & { username: string }) {
  const { state, onNext } = useStepState<SignInState>({ step: 'credentials', username })
  return (
    <Screen step={stepKey(state)} {...screen}>
      {state.step === 'credentials' ? (
        <PasswordOnly state={{ ...state, username }} onNext={onNext} />
      ) : (
        <SignInStep state={state} onNext={onNext} />
      )}
    </Screen>
  )
}

/** For whoever is signed in, and for nobody else. */
const submitProof = (
  context: FlowContext,
  state: SignInStateAt<'credentials'>,
  { password }: { password?: string },
  signal?: AbortSignal,
): Promise<SignInState> =>
  submitCredentials(
    context,
    state,
    { username: state.username ?? '', ...(password !== undefined && { password }) },
    signal,
  )

submitProof.prepare = submitCredentials.prepare

function PasswordOnly({ state, onNext }: StepProps<'credentials'>) {
  const { messages, flow } = usePoolgate()
  const { stepUp: text } = useAccountMessages()
  const { PasswordField } = useComponents()
  const step = useStep({ state, onNext, submit: submitProof })
  return (
    <FormCard title={text.title} explanation={text.explanation} step={step} submit={text.submit}>
      {asksForPassword(flow) && (
        <>
          <HiddenUsername {...step.usernameProps} />
          <PasswordField field={step.field('password')} label={messages.password} />
        </>
      )}
    </FormCard>
  )
}
