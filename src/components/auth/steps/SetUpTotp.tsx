import { submitTotpSetup } from '../../../flows/signIn/mfa.ts'
import { totpUri } from '../../../flows/account/totpUri.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { FormCard } from '../../shared/FormCard.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'
import { useParts } from '../../shared/components.ts'
import { TotpKey } from '../../shared/TotpKey.tsx'

export function SetUpTotp({ state, go, onBack }: StepProps<'setUpTotp'> & { onBack: () => void }) {
  const { messages, pool } = usePoolgate()
  const { CodeField } = useParts()
  const step = useStep({ state, go, submit: submitTotpSetup })
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
