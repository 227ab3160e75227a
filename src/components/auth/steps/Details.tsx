import { type SignUpState, submitDetails } from '../../../flows/signUp/signUp.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { identifierKind } from '../../../poolConfig/identifierKind.ts'
import { signUpFields } from '../../../poolConfig/signUpFields.ts'
import { AttributeField } from '../../shared/AttributeField.tsx'
import { FormCard } from '../../shared/FormCard.tsx'
import { IdentifierField } from '../../shared/IdentifierField.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'
import { NewPasswordField } from '../../shared/NewPasswordField.tsx'
import { ScreenCard } from '../../shared/ScreenCard.tsx'
import { MethodSlot, useIsFormShown } from '../MethodSlot.tsx'

interface DetailsProps extends StepProps<'details', SignUpState> {
  onSignIn?: ((username: string) => void) | undefined
}

export function Details({ state, onNext, onSignIn }: DetailsProps) {
  const { messages, pool } = usePoolgate()
  const step = useStep({ state, onNext, submit: submitDetails })
  const { signUp } = messages
  const kind = identifierKind(pool)
  const above = <MethodSlot place="above" />
  if (!useIsFormShown()) return <ScreenCard title={signUp.title}>{above}</ScreenCard>
  return (
    <FormCard
      title={signUp.title}
      step={step}
      submit={signUp.submit}
      above={above}
      below={<MethodSlot place="below" />}
      links={
        onSignIn && (
          <p className="pg-text redirect-customizable">
            <span>{signUp.haveAccount}</span>{' '}
            <LinkButton onClick={() => onSignIn(step.typed('username'))}>{signUp.toSignIn}</LinkButton>
          </p>
        )
      }
    >
      <IdentifierField field={step.field('username')} label={messages.identifier[kind === 'any' ? 'username' : kind]} />
      {signUpFields(pool).map(({ name, required }) => (
        <AttributeField
          key={name}
          field={step.field(name, { optional: !required })}
          name={name}
          isOptional={!required}
        />
      ))}
      {pool.signUpPassword !== 'none' && (
        <NewPasswordField field={step.field('newPassword', { hasHint: true })} label={messages.password} />
      )}
    </FormCard>
  )
}
