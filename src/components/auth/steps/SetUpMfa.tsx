import { submitMfaSetup } from '../../../flows/signIn/mfa.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { useStepMessages } from '../../../hooks/useStepMessages.ts'
import { ChoiceButtons } from '../../shared/ChoiceButtons.tsx'
import { useComponents } from '../../shared/components.ts'
import { FormCard } from '../../shared/FormCard.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'
import { ScreenCard } from '../../shared/ScreenCard.tsx'
import { mfaIcons } from './mfaIcons.ts'

export function SetUpMfa({ state, onNext, onBack }: StepProps<'setUpMfa'> & { onBack: () => void }) {
  const { messages } = usePoolgate()
  const steps = useStepMessages()
  const { Alert } = useComponents()
  const step = useStep({ state, onNext, submit: submitMfaSetup })
  const text = steps.setUpMfa
  const links = <LinkButton onClick={onBack}>{messages.backToSignIn}</LinkButton>
  // The pool may accept only text messages, whose number cannot be set here (docs/protocol.md §3.6).
  if (!state.methods.length) {
    return (
      <ScreenCard title={text.title} links={links}>
        <Alert tone="info">{text.none}</Alert>
      </ScreenCard>
    )
  }
  return (
    <FormCard title={text.title} explanation={text.explanation} step={step} links={links}>
      <ChoiceButtons
        choice={step.choice('method')}
        legend={text.legend}
        isPending={step.isPending}
        options={state.methods.map((value) => ({
          value,
          icon: mfaIcons[value],
          label: steps.mfaMethods[value],
          detail: text.details[value],
        }))}
      />
    </FormCard>
  )
}
