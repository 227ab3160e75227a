import { resendConfirmationCode, submitConfirmSignUp } from '../../../flows/signUp/confirmSignUp.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { useComponents } from '../../shared/components.ts'
import { FormCard } from '../../shared/FormCard.tsx'
import { Interpolate } from '../../shared/Interpolate.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'
import { ResendButton } from '../../shared/ResendButton.tsx'

export function ConfirmSignUp({ state, onNext, onBack }: StepProps<'confirmSignUp'> & { onBack: () => void }) {
  const { messages } = usePoolgate()
  const { CodeField } = useComponents()
  const step = useStep({ state, onNext, submit: submitConfirmSignUp })
  const text = messages.confirmSignUp
  return (
    <FormCard
      title={text.title[state.sentTo?.via ?? 'unknown']}
      notice={state.delivery && text.notSent}
      explanation={
        state.sentTo ? (
          <Interpolate sentence={text.sent} values={{ destination: state.sentTo.destination }} />
        ) : (
          !state.delivery && text.explanation
        )
      }
      step={step}
      submit={text.submit}
      links={
        <>
          <ResendButton resend={resendConfirmationCode} state={state} onNext={onNext} text={text} />
          <LinkButton onClick={onBack}>{messages.backToSignIn}</LinkButton>
        </>
      }
    >
      <CodeField field={step.field('code')} label={messages.code} />
    </FormCard>
  )
}
