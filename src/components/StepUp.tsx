import type { ReactNode } from 'react'
import { asksForPassword, type FlowContext } from '../flows/context.ts'
import { submitCredentials } from '../flows/signIn.ts'
import type { At, SignInState } from '../flows/signInState.ts'
import { usePoolgate } from '../hooks/poolgateContext.ts'
import type { StepProps } from '../hooks/stepProps.ts'
import { useAccountMessages } from '../hooks/useAccountMessages.ts'
import { useFlow } from '../hooks/useFlow.ts'
import { useSession } from '../hooks/useSession.ts'
import { useStep } from '../hooks/useStep.ts'
import { useStepUp } from '../hooks/useStepUp.ts'
import { FormCard } from './FormCard.tsx'
import { HiddenUsername } from './HiddenUsername.tsx'
import { useParts } from './parts/parts.ts'
import { Screen, type ScreenProps } from './Screen.tsx'
import { SignInStep, stepKey } from './SignIn.tsx'

/** What it holds is there once the person has proven who they are not long ago; what is typed there stays meanwhile. */
export function StepUp({ children, ...screen }: Pick<ScreenProps, 'headingLevel' | 'parts'> & { children: ReactNode }) {
  const session = useSession()
  const { isDue } = useStepUp()
  return (
    <>
      <div hidden={isDue}>{children}</div>
      {isDue && session.status === 'signedIn' && <Proof username={session.user.username} {...screen} />}
    </>
  )
}

function Proof({ username, ...screen }: ScreenProps & { username: string }) {
  const { state, go } = useFlow<SignInState>({ step: 'credentials', username })
  return (
    <Screen step={stepKey(state)} {...screen}>
      {state.step === 'credentials' ? (
        <PasswordOnly state={{ ...state, username }} go={go} />
      ) : (
        <SignInStep state={state} go={go} />
      )}
    </Screen>
  )
}

/** For whoever is signed in, and for nobody else. */
const submitProof = (
  context: FlowContext,
  state: At<'credentials'>,
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

function PasswordOnly({ state, go }: StepProps<'credentials'>) {
  const { messages, flow } = usePoolgate()
  const { stepUp: text } = useAccountMessages()
  const { PasswordField } = useParts()
  const step = useStep({ state, go, submit: submitProof })
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
