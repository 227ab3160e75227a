import { submitNewPassword } from '../../../flows/signIn/newPassword.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { useStepMessages } from '../../../hooks/useStepMessages.ts'
import { AttributeField } from '../../shared/AttributeField.tsx'
import { FormCard } from '../../shared/FormCard.tsx'
import { HiddenUsername } from '../../shared/HiddenUsername.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'
import { NewPasswordField } from '../../shared/NewPasswordField.tsx'

export function NewPassword({ state, onNext, onBack }: StepProps<'newPassword'> & { onBack: () => void }) {
  const { messages } = usePoolgate()
  const steps = useStepMessages()
  const step = useStep({ state, onNext, submit: submitNewPassword })
  const text = steps.setPassword
  return (
    <FormCard
      title={text.title}
      explanation={text.explanation}
      step={step}
      submit={text.submit}
      links={<LinkButton onClick={onBack}>{messages.backToSignIn}</LinkButton>}
    >
      <HiddenUsername {...step.usernameProps} />
      {state.missing.map((name) => (
        <AttributeField key={name} field={step.field(name)} name={name} />
      ))}
      <NewPasswordField field={step.field('newPassword', { hasHint: true })} label={messages.newPassword} />
    </FormCard>
  )
}
