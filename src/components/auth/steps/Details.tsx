import type { ReactElement, ReactNode } from 'react'
import { type DetailsValues, type SignUpState, submitDetails } from '../../../flows/signUp/signUp.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { type StepAction, useStep } from '../../../hooks/form/useStep.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { useStepMessages } from '../../../hooks/useStepMessages.ts'
import { identifierKind } from '../../../poolConfig/identifierKind.ts'
import { signUpFields } from '../../../poolConfig/signUpFields.ts'
import { AttributeField } from '../../shared/AttributeField.tsx'
import { FormCard } from '../../shared/FormCard.tsx'
import { IdentifierField } from '../../shared/IdentifierField.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'
import { NewPasswordField } from '../../shared/NewPasswordField.tsx'
import { ScreenCard } from '../../shared/ScreenCard.tsx'
import { type SignUpTerms, TermsField } from '../../shared/TermsField.tsx'
import { useIsFormShown } from '../useIsFormShown.ts'

export interface DetailsProps extends StepProps<'details', SignUpState> {
  /** Preloads the next screens once the user starts to type. */
  prepare: () => void
  /** The sign-in methods above and below the form. */
  above: ReactNode
  below: ReactNode
  onSignIn?: ((username: string) => void) | undefined
  terms?: SignUpTerms | undefined
}

export function Details({ state, onNext, prepare, above, below, onSignIn, terms }: DetailsProps): ReactElement {
  const { messages, pool } = usePoolgate()
  const step = useStep({ state, onNext, submit: submitWithoutTerms, prepare })
  const { signUp } = useStepMessages()
  const kind = identifierKind(pool)
  const required = requiredTerms(terms)
  if (!useIsFormShown()) return <ScreenCard title={signUp.title}>{above}</ScreenCard>
  return (
    <FormCard
      title={signUp.title}
      step={step}
      submit={signUp.submit}
      terms={!required && (terms as ReactNode)}
      above={above}
      below={below}
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
      {required && <TermsField field={step.field('terms')} label={required.label} />}
    </FormCard>
  )
}

/** The checkbox is part of the form, but not of the account. */
const submitWithoutTerms: StepAction<Parameters<typeof submitDetails>[1], SignUpState, DetailsValues> = (
  context,
  state,
  { terms: _, ...values },
  signal,
) => submitDetails(context, state, values as DetailsValues, signal)

/** Returns the terms that users must agree to by a checkbox. */
const requiredTerms = (terms: SignUpTerms) =>
  typeof terms === 'object' && terms !== null && 'required' in terms ? terms : undefined
