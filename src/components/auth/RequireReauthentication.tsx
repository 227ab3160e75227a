import { forwardRef, type ReactNode } from 'react'
import { asksForPassword } from '../../flows/flowContext.ts'
import { identifierOf } from '../../flows/identifierOf.ts'
import { submitReauthentication } from '../../flows/signIn/reauthenticate.ts'
import type { SignInState } from '../../flows/signIn/signInState.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useReauthentication } from '../../hooks/auth/useReauthentication.ts'
import { useSession } from '../../hooks/auth/useSession.ts'
import type { StepProps } from '../../hooks/form/stepProps.ts'
import { useStep } from '../../hooks/form/useStep.ts'
import { useStepState } from '../../hooks/form/useStepState.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { HiddenContext } from '../../hooks/useStepEvent.ts'
import { useComponents } from '../shared/components.ts'
import { FormCard } from '../shared/FormCard.tsx'
import { HiddenUsername } from '../shared/HiddenUsername.tsx'
import { type RootComponent, unscopedRootProps } from '../shared/rootProps.ts'
import { Screen, type ScreenProps } from '../shared/Screen.tsx'
import { StepFocus } from '../shared/StepFocus.tsx'
import { SignInStep, stepKey } from './SignIn.tsx'

export interface RequireReauthenticationProps extends ScreenProps {
  /** Hidden, not unmounted, while the user must reauthenticate: what is typed stays. */
  children?: ReactNode
}

/**
 * Hides its children while the last authentication is older than the provider's `reauthenticateAfter`, and asks for the password
 * instead. It protects nothing by itself: the service decides what an access token may do.
 *
 * @example
 * <RequireReauthentication><PayoutForm /></RequireReauthentication>
 */
export const RequireReauthentication: RootComponent<RequireReauthenticationProps> = forwardRef<
  HTMLDivElement,
  RequireReauthenticationProps
>(function RequireReauthentication({ children, headingLevel, components, renderCustomChallenge, ...hostProps }, ref) {
  const { pool } = usePoolgate()
  const session = useSession()
  const { isDue } = useReauthentication()
  return (
    // Not a root element of the kit: the host's children would inherit its font and colors. The screen below is one.
    <StepFocus {...unscopedRootProps(hostProps, 'pg-reauthentication')} ref={ref} step={isDue ? 'due' : 'recent'}>
      <HiddenContext.Provider value={isDue}>
        <div hidden={isDue}>{children}</div>
      </HiddenContext.Provider>
      {isDue && session.status === 'signedIn' && (
        <ReauthenticationScreen
          username={identifierOf(session.user, pool)}
          headingLevel={headingLevel}
          components={components}
          renderCustomChallenge={renderCustomChallenge}
        />
      )}
    </StepFocus>
  )
})
RequireReauthentication.displayName = 'RequireReauthentication'

function ReauthenticationScreen({ username, ...screen }: ScreenProps & { username: string }) {
  const { state, onNext } = useStepState<SignInState>({ step: 'credentials', username })
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
  const { messages, flow } = usePoolgate()
  const { reauthentication: text } = useAccountMessages()
  const { PasswordField } = useComponents()
  const step = useStep({ state, onNext, submit: submitReauthentication })
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
