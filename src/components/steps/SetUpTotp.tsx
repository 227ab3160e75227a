import { submitTotpSetup } from '../../flows/mfa.ts'
import { totpUri } from '../../flows/totpUri.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import type { StepProps } from '../../hooks/stepProps.ts'
import { useStep } from '../../hooks/useStep.ts'
import { FormCard } from '../FormCard.tsx'
import { LinkButton } from '../LinkButton.tsx'
import { useParts } from '../parts/parts.ts'
import { TotpKey } from '../TotpKey.tsx'

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
