import { useContext } from 'react'
import { resendConfirmationCode, submitConfirmSignUp } from '../../../flows/signUp/confirmSignUp.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { useStepMessages } from '../../../hooks/useStepMessages.ts'
import { identifierKind } from '../../../poolConfig/identifierKind.ts'
import { AutoSubmitField } from '../../shared/AutoSubmitField.tsx'
import { Destination } from '../../shared/Destination.tsx'
import { FormCard } from '../../shared/FormCard.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'
import { ResendButton } from '../../shared/ResendButton.tsx'
import { CodeLengthContext } from '../../shared/Screen.tsx'

export interface ConfirmSignUpProps extends StepProps<'confirmSignUp'> {
  onBack: () => void
  /** Goes back to the form where the username was typed. Without it, no link shows. */
  onUseDifferent?: ((username: string) => void) | undefined
}

export function ConfirmSignUp({ state, onNext, onBack, onUseDifferent }: ConfirmSignUpProps) {
  const { messages, pool } = usePoolgate()
  const steps = useStepMessages()
  const step = useStep({ state, onNext, submit: submitConfirmSignUp })
  const text = steps.confirmSignUp
  return (
    <FormCard
      title={text.title[state.sentTo?.via ?? 'unknown']}
      notice={state.delivery && text.notSent}
      explanation={
        state.sentTo ? (
          <Destination sentence={text.sent} username={state.username} sentTo={state.sentTo} />
        ) : (
          !state.delivery && text.explanation
        )
      }
      step={step}
      submit={text.submit}
      links={
        <>
          <ResendButton resend={resendConfirmationCode} state={state} onNext={onNext} text={text} />
          {onUseDifferent && (
            <LinkButton onClick={() => onUseDifferent(state.username)}>
              {steps.useDifferent[identifierKind(pool)]}
            </LinkButton>
          )}
          <LinkButton onClick={onBack}>{messages.backToSignIn}</LinkButton>
        </>
      }
    >
      <AutoSubmitField field={step.field('code')} label={messages.code} length={useContext(CodeLengthContext)} />
    </FormCard>
  )
}
