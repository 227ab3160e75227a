import type { ReactElement } from 'react'
import { type ForgotPasswordState, submitRequest } from '../../../flows/resetPassword/forgotPassword.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { useStepMessages } from '../../../hooks/useStepMessages.ts'
import { identifierKind } from '../../../poolConfig/identifierKind.ts'
import { FormCard } from '../../shared/FormCard.tsx'
import { IdentifierField } from '../../shared/IdentifierField.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'

export interface RequestProps extends StepProps<'request', ForgotPasswordState> {
  /** Preloads the next screens once the user starts to type. */
  prepare: () => void
  onSignIn?: ((username: string) => void) | undefined
}

export function Request({ state, onNext, prepare, onSignIn }: RequestProps): ReactElement {
  const { messages, pool } = usePoolgate()
  const steps = useStepMessages()
  const step = useStep({ state, onNext, submit: submitRequest, prepare })
  const text = steps.forgotPassword
  return (
    <FormCard
      title={text.title}
      explanation={text.explanation[identifierKind(pool)]}
      step={step}
      submit={text.submit}
      links={
        onSignIn && <LinkButton onClick={() => onSignIn(step.typed('username'))}>{messages.backToSignIn}</LinkButton>
      }
    >
      <IdentifierField
        field={step.field('username', { enterKeyHint: 'go' })}
        label={messages.identifier[identifierKind(pool)]}
      />
    </FormCard>
  )
}
