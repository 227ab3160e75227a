import { asksForPassword } from '../../flows/passwordUse.ts'
import { submitReauthentication } from '../../flows/signIn/reauthenticate.ts'
import type { SignInState } from '../../flows/signIn/signInState.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useUserProviders } from '../../hooks/account/useUserProviders.ts'
import { useProviderState } from '../../hooks/auth/useProviderState.ts'
import type { StepProps } from '../../hooks/form/stepProps.ts'
import { useStep } from '../../hooks/form/useStep.ts'
import { useStepState } from '../../hooks/form/useStepState.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { useComponents } from '../shared/components.ts'
import { FormCard } from '../shared/FormCard.tsx'
import { HiddenUsername } from '../shared/HiddenUsername.tsx'
import { Loading } from '../shared/Loading.tsx'
import { Screen, type ScreenProps } from '../shared/Screen.tsx'
import { ProviderError } from './ProviderError.tsx'
import { ProviderReauthentication, UserProviderButtons } from './ProviderReauthentication.tsx'
import { SignInStep, stepKey } from './SignIn.tsx'

/** Asks the signed-in user for the password, and for what the pool asks next, or to sign in at the identity provider again. */
export function ReauthenticationScreen({ username, ...screen }: ScreenProps & { username: string }) {
  const { state, onNext } = useStepState<SignInState>({ step: 'credentials', username })
  const { messages } = usePoolgate()
  const isReturning = useProviderState().pending?.is === 'returning'
  const { isProviderUser } = useUserProviders()
  if (isReturning || isProviderUser) {
    return (
      <Screen {...screen} step={isReturning ? 'returning' : 'provider'}>
        {isReturning ? <Loading text={messages.signingIn} /> : <ProviderReauthentication />}
      </Screen>
    )
  }
  return (
    <Screen {...screen} step={stepKey(state)}>
      {state.step === 'credentials' ? (
        <PasswordForm state={{ ...state, username }} onNext={onNext} />
      ) : (
        <SignInStep state={state} onNext={onNext} />
      )}
    </Screen>
  )
}

function PasswordForm({ state, onNext }: StepProps<'credentials'>) {
  const { messages, flow, federation } = usePoolgate()
  const { reauthentication: text } = useAccountMessages()
  const { PasswordField } = useComponents()
  const step = useStep({ state, onNext, submit: submitReauthentication })
  const hasProviders = useUserProviders().providers.length > 0 && federation !== undefined
  return (
    <FormCard
      title={text.title}
      explanation={text.explanation}
      step={step}
      submit={text.submit}
      above={hasProviders && <ProviderError />}
      below={hasProviders && <UserProviderButtons hasDivider />}
    >
      {asksForPassword(flow) && (
        <>
          <HiddenUsername {...step.usernameProps} />
          <PasswordField field={step.field('password')} label={messages.password} />
        </>
      )}
    </FormCard>
  )
}
