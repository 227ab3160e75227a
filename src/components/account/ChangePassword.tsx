import { type ChangePasswordState, submitChangePassword } from '../../flows/account/changePassword.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useChangePassword } from '../../hooks/account/useChangePassword.ts'
import { useSession } from '../../hooks/auth/useSession.ts'
import type { StepProps } from '../../hooks/form/stepProps.ts'
import { useStep } from '../../hooks/form/useStep.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { RequireReauthentication } from '../auth/RequireReauthentication.tsx'
import { Checkbox } from '../shared/Checkbox.tsx'
import { useComponents } from '../shared/components.ts'
import { FormCard } from '../shared/FormCard.tsx'
import { HiddenUsername } from '../shared/HiddenUsername.tsx'
import { LinkButton } from '../shared/LinkButton.tsx'
import { NewPasswordField } from '../shared/NewPasswordField.tsx'
import { Screen, type ScreenProps } from '../shared/Screen.tsx'
import { Section } from '../shared/Section.tsx'

export type ChangePasswordProps = Pick<ScreenProps, 'headingLevel' | 'components'>

/** Changes the password of whoever is signed in, and signs out everywhere else where they want it. */
export function ChangePassword(props: ChangePasswordProps) {
  const { state, onNext, restart } = useChangePassword()
  const { password: text } = useAccountMessages()
  const { Alert } = useComponents()
  return (
    <RequireReauthentication {...props}>
      <Screen step={state.step} {...props}>
        {state.step === 'form' ? (
          <Form state={state} onNext={onNext} />
        ) : (
          <Section title={text.title} links={<LinkButton onClick={restart}>{text.again}</LinkButton>}>
            <Alert tone={state.others === 'notEnded' ? 'info' : 'success'}>{text.done[state.others]}</Alert>
          </Section>
        )}
      </Screen>
    </RequireReauthentication>
  )
}

function Form({ state, onNext }: StepProps<'form', ChangePasswordState>) {
  const { messages } = usePoolgate()
  const { password: text } = useAccountMessages()
  const { PasswordField } = useComponents()
  const session = useSession()
  const step = useStep({ state, onNext, submit: submitChangePassword })
  const username = session.status === 'signedIn' ? (session.user.email ?? session.user.username) : ''
  return (
    <FormCard title={text.title} step={step} submit={text.submit}>
      <HiddenUsername {...step.usernameProps} defaultValue={username} />
      <PasswordField field={step.field('password', { enterKeyHint: 'next' })} label={text.current} />
      <NewPasswordField field={step.field('newPassword', { hasHint: true })} label={messages.newPassword} />
      <Checkbox name="everywhereElse">{text.everywhereElse}</Checkbox>
    </FormCard>
  )
}
