import { submitNewPassword } from '../../flows/newPassword.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import type { StepProps } from '../../hooks/stepProps.ts'
import { useStep } from '../../hooks/useStep.ts'
import { AttributeField } from '../AttributeField.tsx'
import { FormCard } from '../FormCard.tsx'
import { HiddenUsername } from '../HiddenUsername.tsx'
import { LinkButton } from '../LinkButton.tsx'
import { NewPasswordField } from '../NewPasswordField.tsx'

export function NewPassword({ state, go, onBack }: StepProps<'newPassword'> & { onBack: () => void }) {
  const { messages } = usePoolgate()
  const step = useStep({ state, go, submit: submitNewPassword })
  const text = messages.setPassword
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
