import { submitFactor } from '../../../flows/signIn/chooseFactor.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { Choices } from '../../shared/RadioGroup.tsx'
import { Fill } from '../../shared/Interpolate.tsx'
import { FormCard } from '../../shared/FormCard.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'

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
