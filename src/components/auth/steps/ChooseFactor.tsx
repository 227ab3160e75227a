import { submitFactor } from '../../../flows/signIn/chooseFactor.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { FormCard } from '../../shared/FormCard.tsx'
import { Interpolate } from '../../shared/Interpolate.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'
import { RadioGroup } from '../../shared/RadioGroup.tsx'

export function ChooseFactor({ state, onNext, onBack }: StepProps<'chooseFactor'> & { onBack: () => void }) {
  const { messages } = usePoolgate()
  const step = useStep({ state, onNext, submit: submitFactor })
  const text = messages.chooseFactor
  return (
    <FormCard
      title={text.title}
      explanation={<Interpolate sentence={messages.signingInAs} values={{ username: state.username }} />}
      step={step}
      submit={text.submit}
      links={<LinkButton onClick={onBack}>{messages.backToSignIn}</LinkButton>}
    >
      <RadioGroup
        choice={step.choice('factor')}
        legend={text.legend}
        options={state.factors.map((value) => ({ value, label: text.factors[value] }))}
      />
    </FormCard>
  )
}
