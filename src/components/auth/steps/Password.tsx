import { backToFactorChoice } from '../../../flows/signIn/chooseFactor.ts'
import { submitPassword } from '../../../flows/signIn/credentials.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { useStepMessages } from '../../../hooks/useStepMessages.ts'
import { useComponents } from '../../shared/components.ts'
import { FormCard } from '../../shared/FormCard.tsx'
import { HiddenUsername } from '../../shared/HiddenUsername.tsx'
import { Interpolate } from '../../shared/Interpolate.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'

interface PasswordProps extends StepProps<'password'> {
  onBack: () => void
  onForgotPassword?: ((username: string) => void) | undefined
}

export function Password({ state, onNext, onBack, onForgotPassword }: PasswordProps) {
  const { messages } = usePoolgate()
  const steps = useStepMessages()
  const { PasswordField } = useComponents()
  const step = useStep({ state, onNext, submit: submitPassword })
  const text = steps.enterPassword
  return (
    <FormCard
      title={text.title}
      explanation={<Interpolate sentence={steps.signingInAs} values={{ username: state.username }} />}
      step={step}
      submit={text.submit}
      links={
        <>
          {state.factors.length > 1 && (
            <LinkButton onClick={() => onNext(backToFactorChoice(state))}>{steps.chooseFactor.another}</LinkButton>
          )}
          <LinkButton onClick={onBack}>{messages.backToSignIn}</LinkButton>
        </>
      }
    >
      <HiddenUsername {...step.usernameProps} />
      <PasswordField
        field={step.field('password')}
        label={messages.password}
        action={
          onForgotPassword && (
            <LinkButton onClick={() => onForgotPassword(state.username)}>{messages.signIn.forgot}</LinkButton>
          )
        }
      />
    </FormCard>
  )
}
