import { submitMfaChoice } from '../../flows/mfa.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import type { StepProps } from '../../hooks/stepProps.ts'
import { useStep } from '../../hooks/useStep.ts'
import { Choices } from '../Choices.tsx'
import { FormCard } from '../FormCard.tsx'
import { LinkButton } from '../LinkButton.tsx'

export function ChooseMfa({ state, go, onBack }: StepProps<'chooseMfa'> & { onBack: () => void }) {
  const { messages } = usePoolgate()
  const step = useStep({ state, go, submit: submitMfaChoice })
  const text = messages.chooseMfa
  return (
    <FormCard
      title={text.title}
      step={step}
      submit={text.submit}
      links={<LinkButton onClick={onBack}>{messages.backToSignIn}</LinkButton>}
    >
      <Choices
        name="method"
        legend={text.legend}
        options={state.methods.map((value) => ({ value, label: messages.mfaMethods[value] }))}
      />
    </FormCard>
  )
}
