import { totpUri } from '../../../flows/account/totpUri.ts'
import { submitMfaTotpSetup } from '../../../flows/signIn/mfa.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { useComponents } from '../../shared/components.ts'
import { FormCard } from '../../shared/FormCard.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'
import { TotpKey } from '../../shared/TotpKey.tsx'

export function SetUpTotp({ state, onNext, onBack }: StepProps<'setUpTotp'> & { onBack: () => void }) {
  const { messages, pool } = usePoolgate()
  const { CodeField } = useComponents()
  const step = useStep({ state, onNext, submit: submitMfaTotpSetup })
  const text = messages.setUpTotp
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
      <CodeField field={step.field('code')} label={text.code} />
    </FormCard>
  )
}
