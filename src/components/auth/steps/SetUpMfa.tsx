import { type ReactNode, useContext, useId } from 'react'
import { submitMfaSetup } from '../../../flows/signIn/mfa.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { Choices } from '../../shared/RadioGroup.tsx'
import { FormCard } from '../../shared/FormCard.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'
import { LogoContext, useParts } from '../../shared/components.ts'
import { useHeadingLevel } from '../../shared/Screen.tsx'

export function SetUpMfa({ state, go, onBack }: StepProps<'setUpMfa'> & { onBack: () => void }) {
  const { messages } = usePoolgate()
  const step = useStep({ state, go, submit: submitMfaSetup })
  const text = messages.setUpMfa
  const links = <LinkButton onClick={onBack}>{messages.backToSignIn}</LinkButton>
  if (!state.methods.length) return <NothingToSetUp links={links} />
  return (
    <FormCard title={text.title} explanation={text.explanation} step={step} submit={text.submit} links={links}>
      <Choices
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
  const { Alert, Card } = useParts()
  const headingLevel = useHeadingLevel()
  const logo = useContext(LogoContext)
  return (
    <Card title={messages.setUpMfa.title} titleId={useId()} headingLevel={headingLevel} links={links} logo={logo}>
      <Alert tone="info">{messages.setUpMfa.none}</Alert>
    </Card>
  )
}
