import { type ForgotPasswordState, submitRequest } from '../../flows/forgotPassword.ts'
import { identifierKind, usePoolgate } from '../../hooks/poolgateContext.ts'
import type { StepProps } from '../../hooks/stepProps.ts'
import { useStep } from '../../hooks/useStep.ts'
import { FormCard } from '../FormCard.tsx'
import { LinkButton } from '../LinkButton.tsx'
import { useParts } from '../parts/parts.ts'

interface RequestProps extends StepProps<'request', ForgotPasswordState> {
  onSignIn?: ((username: string) => void) | undefined
}

export function Request({ state, go, onSignIn }: RequestProps) {
  const { messages, pool } = usePoolgate()
  const { Field } = useParts()
  const step = useStep({ state, go, submit: submitRequest })
  const text = messages.forgotPassword
  return (
    <FormCard
      title={text.title}
      explanation={text.explanation}
      step={step}
      submit={text.submit}
      links={
        onSignIn && <LinkButton onClick={() => onSignIn(step.typed('username'))}>{messages.backToSignIn}</LinkButton>
      }
    >
      <Field field={step.field('username', { enterKeyHint: 'go' })} label={messages.identifier[identifierKind(pool)]} />
    </FormCard>
  )
}
