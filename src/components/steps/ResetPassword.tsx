import { resendResetCode, submitResetPassword } from '../../flows/forgotPassword.ts'
import type { At } from '../../flows/signInState.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { useStep } from '../../hooks/useStep.ts'
import { Fill } from '../Fill.tsx'
import { FormCard } from '../FormCard.tsx'
import { HiddenUsername } from '../HiddenUsername.tsx'
import { LinkButton } from '../LinkButton.tsx'
import { NewPasswordField } from '../NewPasswordField.tsx'
import { useParts } from '../parts/parts.ts'
import { ResendButton } from '../ResendButton.tsx'

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
