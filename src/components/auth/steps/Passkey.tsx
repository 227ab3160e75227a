import { backToFactorChoice, submitPasskey } from '../../../flows/signIn/chooseFactor.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { useErrorMessage } from '../../../hooks/form/useErrorMessage.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { useStepMessages } from '../../../hooks/useStepMessages.ts'
import { FormCard } from '../../shared/FormCard.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'

/** Offers another attempt after the browser's passkey dialog failed or was canceled. */
export function Passkey({ state, onNext, onBack }: StepProps<'passkey'> & { onBack: () => void }) {
  const { messages } = usePoolgate()
  const steps = useStepMessages()
  const errorMessage = useErrorMessage()
  const step = useStep({ state, onNext, submit: submitPasskey })
  const text = steps.passkey
  return (
    <FormCard
      title={text.title}
      notice={errorMessage({ code: state.problem })}
      explanation={text.explanation}
      step={step}
      submit={text.submit}
      links={
        <>
          {state.factors.length > 1 && (
            <LinkButton onClick={() => onNext(backToFactorChoice(state))}>{steps.chooseFactor.another}</LinkButton>
          )}
          <LinkButton onClick={onBack}>{messages.backToSignIn}</LinkButton>
        </>
      }
    />
  )
}
