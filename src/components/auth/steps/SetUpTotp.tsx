import { totpUri } from '../../../flows/account/totpUri.ts'
import { submitMfaTotpSetup } from '../../../flows/signIn/mfa.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { TOTP_LENGTH } from '../../../hooks/form/submitWhenComplete.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { useStepMessages } from '../../../hooks/useStepMessages.ts'
import { AutoSubmitField } from '../../shared/AutoSubmitField.tsx'
import { FormCard } from '../../shared/FormCard.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'
import { TotpKey } from '../../shared/TotpKey.tsx'

export function SetUpTotp({ state, onNext, onBack }: StepProps<'setUpTotp'> & { onBack: () => void }) {
  const { messages, pool } = usePoolgate()
  const steps = useStepMessages()
  const step = useStep({ state, onNext, submit: submitMfaTotpSetup })
  const text = steps.setUpTotp
  const { secret, username } = state
  return (
    <FormCard
      title={text.title}
      explanation={text.explanation}
      step={step}
      submit={text.submit}
      links={<LinkButton onClick={onBack}>{messages.backToSignIn}</LinkButton>}
    >
      <TotpKey
        secret={secret}
        uri={totpUri({ issuer: pool.totpIssuer ?? location.hostname, account: username, secret })}
      />
      <AutoSubmitField field={step.field('code')} label={text.code} length={TOTP_LENGTH} />
    </FormCard>
  )
}
