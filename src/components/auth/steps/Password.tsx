import { switchFactor } from '../../../flows/signIn/chooseFactor.ts'
import { submitPassword } from '../../../flows/signIn/credentials.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { Fill } from '../../shared/Interpolate.tsx'
import { FormCard } from '../../shared/FormCard.tsx'
import { HiddenUsername } from '../../shared/HiddenUsername.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'
import { useParts } from '../../shared/components.ts'

export function Password({ state, go, onBack }: StepProps<'password'> & { onBack: () => void }) {
  const { messages } = usePoolgate()
  const { PasswordField } = useParts()
  const step = useStep({ state, go, submit: submitPassword })
  const text = messages.enterPassword
  return (
    <FormCard
      title={text.title}
      explanation={<Fill sentence={messages.signingInAs} values={{ username: state.username }} />}
      step={step}
      submit={text.submit}
      links={
        <>
          {state.factors.length > 1 && (
            <LinkButton onClick={() => go(switchFactor(state))}>{messages.chooseFactor.another}</LinkButton>
          )}
          <LinkButton onClick={onBack}>{messages.backToSignIn}</LinkButton>
        </>
      }
    >
      <HiddenUsername {...step.usernameProps} />
      <PasswordField field={step.field('password')} label={messages.password} />
    </FormCard>
  )
}
