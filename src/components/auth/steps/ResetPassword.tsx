import { resendResetCode, submitResetPassword } from '../../../flows/resetPassword/forgotPassword.ts'
import type { SignInStateAt } from '../../../flows/signIn/signInState.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { useComponents } from '../../shared/components.ts'
import { FormCard } from '../../shared/FormCard.tsx'
import { HiddenUsername } from '../../shared/HiddenUsername.tsx'
import { Interpolate } from '../../shared/Interpolate.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'
import { NewPasswordField } from '../../shared/NewPasswordField.tsx'
import { ResendButton } from '../../shared/ResendButton.tsx'

interface ResetPasswordProps {
  state: SignInStateAt<'resetPassword'>
  onNext: (next: SignInStateAt<'resetPassword'> | SignInStateAt<'credentials'>) => void
  onBack: () => void
}

export function ResetPassword({ state, onNext, onBack }: ResetPasswordProps) {
  const { messages } = usePoolgate()
  const { CodeField } = useComponents()
  const step = useStep({ state, onNext, submit: submitResetPassword })
  const text = messages.resetPassword
  return (
    <FormCard
      title={text.title}
      explanation={
        state.sentTo ? (
          <Interpolate sentence={text.sent} values={{ destination: state.sentTo.destination }} />
        ) : (
          text[state.requested ? 'requested' : 'required']
        )
      }
      step={step}
      submit={text.submit}
      links={
        <>
          <ResendButton resend={resendResetCode} state={state} onNext={onNext} text={text} />
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
