import type { ReactElement } from 'react'
import { resendResetCode, submitResetPassword } from '../../../flows/resetPassword/forgotPassword.ts'
import type { SignInStateAt } from '../../../flows/signIn/signInState.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { useStepMessages } from '../../../hooks/useStepMessages.ts'
import { identifierKind } from '../../../poolConfig/identifierKind.ts'
import { useComponents } from '../../shared/components.ts'
import { Destination } from '../../shared/Destination.tsx'
import { FormCard } from '../../shared/FormCard.tsx'
import { HiddenUsername } from '../../shared/HiddenUsername.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'
import { NewPasswordField } from '../../shared/NewPasswordField.tsx'
import { ResendButton } from '../../shared/ResendButton.tsx'

interface ResetPasswordProps {
  state: SignInStateAt<'resetPassword'>
  onNext: (next: SignInStateAt<'resetPassword'> | SignInStateAt<'credentials'>) => void
  onBack: () => void
  /** Goes back to the form where the username was typed. Without it, no link shows. */
  onUseDifferent?: ((username: string) => void) | undefined
}

export function ResetPassword({ state, onNext, onBack, onUseDifferent }: ResetPasswordProps): ReactElement {
  const { messages, pool } = usePoolgate()
  const steps = useStepMessages()
  const { CodeField } = useComponents()
  const step = useStep({ state, onNext, submit: submitResetPassword })
  const text = steps.resetPassword
  return (
    <FormCard
      title={text.title}
      explanation={
        state.sentTo ? (
          <Destination sentence={text.sent} username={state.username} sentTo={state.sentTo} />
        ) : (
          text[state.requested ? 'requested' : 'required']
        )
      }
      step={step}
      submit={text.submit}
      links={
        <>
          <ResendButton resend={resendResetCode} state={state} onNext={onNext} text={text} />
          {onUseDifferent && (
            <LinkButton onClick={() => onUseDifferent(state.username)}>
              {steps.useDifferent[identifierKind(pool)]}
            </LinkButton>
          )}
          <LinkButton onClick={onBack}>{messages.backToSignIn}</LinkButton>
        </>
      }
    >
      <CodeField field={step.field('code', { enterKeyHint: 'next' })} label={messages.code} />
      <HiddenUsername {...step.usernameProps} />
      <NewPasswordField field={step.field('newPassword', { hasHint: true })} label={messages.newPassword} />
    </FormCard>
  )
}
