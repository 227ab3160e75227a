import { submitPasskey, switchFactor } from '../../flows/chooseFactor.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import type { StepProps } from '../../hooks/stepProps.ts'
import { useStep } from '../../hooks/useStep.ts'
import { FormCard } from '../FormCard.tsx'
import { LinkButton } from '../LinkButton.tsx'

/** The browser's dialogue came to nothing: once more, or another way. */
export function Passkey({ state, go, onBack }: StepProps<'passkey'> & { onBack: () => void }) {
  const { messages } = usePoolgate()
  const step = useStep({ state, go, submit: submitPasskey })
  const text = messages.passkey
  return (
    <FormCard
      title={text.title}
      notice={messages.errors[state.problem]}
      explanation={text.explanation}
      step={step}
      submit={text.submit}
      links={
        <>
          {state.factors.length > 1 && (
            <LinkButton onClick={() => go(switchFactor(state))}>{messages.chooseFactor.another}</LinkButton>
          )}
          <LinkButton onClick={onBack}>{messages.backToSignIn}</LinkButton>
        </>
      }
    >
      {null}
    </FormCard>
  )
}
