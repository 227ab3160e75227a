import { shownDestination } from '../../../flows/shownDestination.ts'
import { submitMfaChoice } from '../../../flows/signIn/mfa.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { useStepMessages } from '../../../hooks/useStepMessages.ts'
import { ChoiceButtons } from '../../shared/ChoiceButtons.tsx'
import { FormCard } from '../../shared/FormCard.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'
import { mfaIcons } from './mfaIcons.ts'

export function ChooseMfa({ state, onNext, onBack }: StepProps<'chooseMfa'> & { onBack: () => void }) {
  const { messages } = usePoolgate()
  const steps = useStepMessages()
  const step = useStep({ state, onNext, submit: submitMfaChoice })
  const text = steps.chooseMfa
  const { username, destination } = state
  return (
    <FormCard title={text.title} step={step} links={<LinkButton onClick={onBack}>{messages.backToSignIn}</LinkButton>}>
      <ChoiceButtons
        choice={step.choice('method')}
        legend={text.legend}
        isPending={step.isPending}
        options={state.methods.map((value) => ({
          value,
          icon: mfaIcons[value],
          label: steps.mfaMethods[value],
          detail: destination?.via === value ? shownDestination(username, destination) : text.details[value],
        }))}
      />
    </FormCard>
  )
}
