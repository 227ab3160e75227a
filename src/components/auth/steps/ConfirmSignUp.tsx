import { resendConfirmationCode, submitConfirmSignUp } from '../../../flows/signUp/confirmSignUp.ts'
import type { SignInState } from '../../../flows/signIn/signInState.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { Fill } from '../../shared/Interpolate.tsx'
import { FormCard } from '../../shared/FormCard.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'
import { useParts } from '../../shared/components.ts'
import { ResendButton } from '../../shared/ResendButton.tsx'

interface ConfirmSignUpProps extends Omit<StepProps<'confirmSignUp'>, 'go'> {
  go: (next: SignInState) => void
  onBack: () => void
}

export function ConfirmSignUp({ state, go, onBack }: ConfirmSignUpProps) {
  const { messages } = usePoolgate()
  const { CodeField } = useParts()
  const step = useStep({ state, go, submit: submitConfirmSignUp })
  const text = messages.confirmSignUp
  return (
    <FormCard
      title={text.title}
      notice={state.delivery && text.notSent}
      explanation={
        state.sentTo ? (
          <Fill sentence={text.sent} values={{ destination: state.sentTo.destination }} />
        ) : (
          !state.delivery && text.explanation
        )
      }
      step={step}
      submit={text.submit}
      links={
        <>
          <ResendButton
            resend={(context, signal) => resendConfirmationCode(context, state, signal)}
            go={go}
            label={text.resend}
            done={text.resent}
          />
          <LinkButton onClick={onBack}>{messages.backToSignIn}</LinkButton>
        </>
      }
    >
      <CodeField field={step.field('code')} label={messages.code} />
    </FormCard>
  )
}
