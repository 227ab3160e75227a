import { submitMfaChoice } from '../../../flows/signIn/mfa.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { FormCard } from '../../shared/FormCard.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'
import { RadioGroup } from '../../shared/RadioGroup.tsx'

export function ChooseMfa({ state, onNext, onBack }: StepProps<'chooseMfa'> & { onBack: () => void }) {
  const { messages } = usePoolgate()
  const step = useStep({ state, onNext, submit: submitMfaChoice })
  const text = messages.chooseMfa
  return (
    <FormCard
      title={text.title}
      step={step}
      submit={text.submit}
      links={<LinkButton onClick={onBack}>{messages.backToSignIn}</LinkButton>}
    >
      <RadioGroup
        choice={step.choice('method')}
        legend={text.legend}
        options={state.methods.map((value) => ({ value, label: messages.mfaMethods[value] }))}
      />
    </FormCard>
  )
}
