import { type ReactNode, useContext } from 'react'
import { submitCustomChallenge } from '../../../flows/signIn/customChallenge.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { useStepMessages } from '../../../hooks/useStepMessages.ts'
import { useComponents } from '../../shared/components.ts'
import { FormCard } from '../../shared/FormCard.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'
import { CustomChallengeContext } from '../../shared/Screen.tsx'

type CustomChallengeProps = StepProps<'customChallenge'> & { onBack: () => void }

/** Renders the challenge with the host's `renderCustomChallenge`, or as a question with one field. */
export function CustomChallenge(props: CustomChallengeProps): ReactNode {
  const render = useContext(CustomChallengeContext)
  return render ? render(props) : <Question {...props} />
}

function Question({ state, onNext, onBack }: CustomChallengeProps) {
  const { messages } = usePoolgate()
  const steps = useStepMessages()
  const { Field } = useComponents()
  const step = useStep({ state, onNext, submit: submitCustomChallenge })
  const text = steps.customChallenge
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

/** Names that triggers commonly give to the parameter with the question. */
const PROMPT_NAMES = ['prompt', 'question', 'message', 'hint']

/** Returns the question of a challenge: the parameter with a common name, or the only one. */
function promptOf(parameters: Record<string, string>): string | undefined {
  const named = PROMPT_NAMES.map((name) => parameters[name]).find(Boolean)
  if (named !== undefined) return named
  const values = Object.values(parameters)
  return values.length === 1 ? values[0] : undefined
}
