import { type ReactNode, useContext, useId } from 'react'
import { submitMfaSetup } from '../../../flows/signIn/mfa.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { LogoContext, useComponents } from '../../shared/components.ts'
import { FormCard } from '../../shared/FormCard.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'
import { RadioGroup } from '../../shared/RadioGroup.tsx'
import { useHeadingLevel } from '../../shared/Screen.tsx'

export function SetUpMfa({ state, onNext, onBack }: StepProps<'setUpMfa'> & { onBack: () => void }) {
  const { messages } = usePoolgate()
  const step = useStep({ state, onNext, submit: submitMfaSetup })
  const text = messages.setUpMfa
  const links = <LinkButton onClick={onBack}>{messages.backToSignIn}</LinkButton>
  if (!state.methods.length) return <NothingToSetUp links={links} />
  return (
    <FormCard title={text.title} explanation={text.explanation} step={step} submit={text.submit} links={links}>
      <RadioGroup
        name="method"
        legend={text.legend}
        options={state.methods.map((value) => ({ value, label: messages.mfaMethods[value] }))}
      />
    </FormCard>
  )
}

/** The pool takes only text messages, whose number cannot be given here (reference 3.6). */
function NothingToSetUp({ links }: { links: ReactNode }) {
  const { messages } = usePoolgate()
  const { Alert, Card } = useComponents()
  const headingLevel = useHeadingLevel()
  const logo = useContext(LogoContext)
  return (
    <Card title={messages.setUpMfa.title} titleId={useId()} headingLevel={headingLevel} links={links} logo={logo}>
      <Alert tone="info">{messages.setUpMfa.none}</Alert>
    </Card>
  )
}
