import { submitEmailSetup } from '../../../flows/signIn/mfa.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { useStepMessages } from '../../../hooks/useStepMessages.ts'
import { AttributeField } from '../../shared/AttributeField.tsx'
import { FormCard } from '../../shared/FormCard.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'

export function SetUpEmail({ state, onNext, onBack }: StepProps<'setUpEmail'> & { onBack: () => void }) {
  const { messages } = usePoolgate()
  const steps = useStepMessages()
  const step = useStep({ state, onNext, submit: submitEmailSetup })
  const text = steps.setUpEmail
  return (
    <FormCard
      title={text.title}
      explanation={text.explanation}
      step={step}
      submit={text.submit}
      links={<LinkButton onClick={onBack}>{messages.backToSignIn}</LinkButton>}
    >
      <AttributeField field={step.field('email', { enterKeyHint: 'go' })} name="email" />
    </FormCard>
  )
}
