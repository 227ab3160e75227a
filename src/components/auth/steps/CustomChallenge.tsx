import { useContext } from 'react'
import { submitCustomChallenge } from '../../../flows/signIn/customChallenge.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { useComponents } from '../../shared/components.ts'
import { FormCard } from '../../shared/FormCard.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'
import { CustomChallengeContext } from '../../shared/Screen.tsx'

type CustomChallengeProps = StepProps<'customChallenge'> & { onBack: () => void }

/** The host's own form where it gave one. */
export function CustomChallenge(props: CustomChallengeProps) {
  const render = useContext(CustomChallengeContext)
  return render ? render(props) : <Question {...props} />
}

function Question({ state, onNext, onBack }: CustomChallengeProps) {
  const { messages } = usePoolgate()
  const { Field } = useComponents()
  const step = useStep({ state, onNext, submit: submitCustomChallenge })
  const text = messages.customChallenge
  return (
    <FormCard
      title={text.title}
      notice={state.repeated && text.repeated}
      explanation={promptOf(state.parameters) ?? text.explanation}
      step={step}
      submit={text.submit}
      links={<LinkButton onClick={onBack}>{messages.backToSignIn}</LinkButton>}
    >
      <Field field={step.field('answer', { enterKeyHint: 'go' })} label={text.answer} />
    </FormCard>
  )
}

/** The names that triggers commonly give to their question; where there is one parameter only, it is that. */
const promptOf = (parameters: Record<string, string>): string | undefined =>
  PROMPTS.map((name) => parameters[name]).find(Boolean) ??
  (Object.keys(parameters).length === 1 ? Object.values(parameters)[0] : undefined)

const PROMPTS = ['prompt', 'question', 'message', 'hint']
