import { submitFactor } from '../../../flows/signIn/chooseFactor.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { useStepMessages } from '../../../hooks/useStepMessages.ts'
import type { FirstFactor } from '../../../wire/factorNames.ts'
import { ChoiceButtons } from '../../shared/ChoiceButtons.tsx'
import { FormCard } from '../../shared/FormCard.tsx'
import type { IconName } from '../../shared/Icon.tsx'
import { Interpolate } from '../../shared/Interpolate.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'

export function ChooseFactor({ state, onNext, onBack }: StepProps<'chooseFactor'> & { onBack: () => void }) {
  const { messages } = usePoolgate()
  const steps = useStepMessages()
  const step = useStep({ state, onNext, submit: submitFactor })
  const text = steps.chooseFactor
  return (
    <FormCard
      title={text.title}
      explanation={<Interpolate sentence={steps.signingInAs} values={{ username: state.username }} />}
      step={step}
      links={<LinkButton onClick={onBack}>{messages.backToSignIn}</LinkButton>}
    >
      <ChoiceButtons
        choice={step.choice('factor')}
        legend={text.legend}
        isPending={step.isPending}
        options={state.factors.map((value) => ({
          value,
          icon: ICONS[value],
          label: text.factors[value],
          detail: text.details[value],
        }))}
      />
    </FormCard>
  )
}

const ICONS: Record<FirstFactor, IconName> = { password: 'key', email: 'mail', sms: 'phone', passkey: 'laptop' }
