import { resendResetCode, submitResetPassword } from '../../../flows/resetPassword/forgotPassword.ts'
import type { At } from '../../../flows/signIn/signInState.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { Fill } from '../../shared/Interpolate.tsx'
import { FormCard } from '../../shared/FormCard.tsx'
import { HiddenUsername } from '../../shared/HiddenUsername.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'
import { NewPasswordField } from '../../shared/NewPasswordField.tsx'
import { useParts } from '../../shared/components.ts'
import { ResendButton } from '../../shared/ResendButton.tsx'

interface ResetPasswordProps {
  state: At<'resetPassword'>
  go: (next: At<'resetPassword'> | At<'credentials'>) => void
  onBack: () => void
}

export function ResetPassword({ state, go, onBack }: ResetPasswordProps) {
  const { messages } = usePoolgate()
  const { CodeField } = useParts()
  const step = useStep({ state, go, submit: submitResetPassword })
  const text = messages.resetPassword
  return (
    <FormCard
      title={text.title}
      explanation={
        state.sentTo ? (
          <Fill sentence={text.sent} values={{ destination: state.sentTo.destination }} />
        ) : (
          text[state.requested ? 'requested' : 'required']
        )
      }
      step={step}
      submit={text.submit}
      links={
        <>
          <ResendButton
            resend={(context, signal) => resendResetCode(context, state, signal)}
            go={go}
            label={text.resend}
            done={text.resent}
          />
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
