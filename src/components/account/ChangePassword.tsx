import { forwardRef } from 'react'
import { type ChangePasswordState, submitChangePassword } from '../../flows/account/changePassword.ts'
import { identifierOf } from '../../flows/identifierOf.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useChangePassword } from '../../hooks/account/useChangePassword.ts'
import { useUserProviders } from '../../hooks/account/useUserProviders.ts'
import { useSession } from '../../hooks/auth/useSession.ts'
import type { StepProps } from '../../hooks/form/stepProps.ts'
import { useStep } from '../../hooks/form/useStep.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { useStepEvent } from '../../hooks/useStepEvent.ts'
import { RequireReauthentication } from '../auth/RequireReauthentication.tsx'
import { Checkbox } from '../shared/Checkbox.tsx'
import { useComponents } from '../shared/components.ts'
import { FormCard } from '../shared/FormCard.tsx'
import { HiddenUsername } from '../shared/HiddenUsername.tsx'
import { LinkButton } from '../shared/LinkButton.tsx'
import { NewPasswordField } from '../shared/NewPasswordField.tsx'
import type { RootComponent } from '../shared/rootProps.ts'
import { type AccountComponentProps, Screen } from '../shared/Screen.tsx'
import { ScreenCard } from '../shared/ScreenCard.tsx'
import { ManagedByProvider } from './ManagedByProvider.tsx'

/** Props of {@link ChangePassword}. */
export type ChangePasswordProps = AccountComponentProps

/** Changes the password of the signed-in user, and signs out all other devices if the user chooses so. */
export const ChangePassword: RootComponent<ChangePasswordProps> = forwardRef<HTMLDivElement, ChangePasswordProps>(
  function ChangePassword(props, ref) {
    const { state, onNext, restart } = useChangePassword()
    const { isProviderUser } = useUserProviders()
    const { password: text, sections } = useAccountMessages()
    if (isProviderUser) {
      return (
        <Screen {...props} ref={ref} step="atProvider">
          <ManagedByProvider title={sections.password} explanation={text.atProvider} />
        </Screen>
      )
    }
    return (
      <Screen {...props} ref={ref} step={state.step}>
        <RequireReauthentication>
          {state.step === 'form' ? (
            <PasswordForm state={state} onNext={onNext} />
          ) : (
            <Done state={state} onAgain={restart} />
          )}
        </RequireReauthentication>
      </Screen>
    )
  },
)
ChangePassword.displayName = 'ChangePassword'

function PasswordForm({ state, onNext }: StepProps<'form', ChangePasswordState>) {
  const { messages, pool } = usePoolgate()
  const { password: text } = useAccountMessages()
  const { PasswordField } = useComponents()
  const session = useSession()
  const step = useStep({ state, onNext, submit: submitChangePassword })
  const username = session.status === 'signedIn' ? identifierOf(session.user, pool) : ''
  return (
    <FormCard title={text.title} step={step} submit={text.submit}>
      <HiddenUsername {...step.usernameProps} defaultValue={username} />
      <PasswordField field={step.field('password', { enterKeyHint: 'next' })} label={text.current} />
      <NewPasswordField field={step.field('newPassword', { hasHint: true })} label={messages.newPassword} />
      <Checkbox choice={step.choice('everywhereElse')}>{text.everywhereElse}</Checkbox>
    </FormCard>
  )
}

interface DoneProps {
  state: Extract<ChangePasswordState, { step: 'done' }>
  onAgain: () => void
}

function Done({ state, onAgain }: DoneProps) {
  const { password: text } = useAccountMessages()
  const { Alert } = useComponents()
  useStepEvent(state.step)
  return (
    <ScreenCard title={text.title} links={<LinkButton onClick={onAgain}>{text.again}</LinkButton>}>
      <Alert tone={state.others === 'notEnded' ? 'info' : 'success'}>{text.done[state.others]}</Alert>
    </ScreenCard>
  )
}
