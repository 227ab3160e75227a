import { submitFactor } from '../../flows/chooseFactor.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import type { StepProps } from '../../hooks/stepProps.ts'
import { useStep } from '../../hooks/useStep.ts'
import { Choices } from '../Choices.tsx'
import { Fill } from '../Fill.tsx'
import { FormCard } from '../FormCard.tsx'
import { LinkButton } from '../LinkButton.tsx'

export function ChooseFactor({ state, go, onBack }: StepProps<'chooseFactor'> & { onBack: () => void }) {
  const { messages } = usePoolgate()
  const step = useStep({ state, go, submit: submitFactor })
  const text = messages.chooseFactor
  return (
    <FormCard
      title={text.title}
      explanation={<Fill sentence={messages.signingInAs} values={{ username: state.username }} />}
      step={step}
      submit={text.submit}
      links={<LinkButton onClick={onBack}>{messages.backToSignIn}</LinkButton>}
    >
      <Choices
        name="factor"
        legend={text.legend}
        options={state.factors.map((value) => ({ value, label: text.factors[value] }))}
      />
    </FormCard>
  )
}
