import {
  type AttributeState,
  resendAttributeCode,
  submitAttribute,
  submitAttributeCode,
} from '../../flows/account/profile.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import type { StepProps } from '../../hooks/form/stepProps.ts'
import { useStep } from '../../hooks/form/useStep.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { interpolate } from '../../messages/interpolate.ts'
import { AttributeInput } from '../shared/AttributeInput.tsx'
import { useComponents } from '../shared/components.ts'
import { Interpolate } from '../shared/Interpolate.tsx'
import { ResendButton } from '../shared/ResendButton.tsx'
import { Heading } from '../shared/Screen.tsx'
import { InlineForm } from './InlineForm.tsx'

type FormProps<Step extends AttributeState['step']> = StepProps<Step, AttributeState> & {
  label: string
  value: string
  onCancel: () => void
}

/** Asks for another value, with the input that fits the attribute. */
export function AttributeEditForm({ state, onNext, label, value, onCancel }: FormProps<'edit'>) {
  const { profile: text } = useAccountMessages()
  const step = useStep({ state, onNext, submit: submitAttribute })
  const field = step.field(state.attribute, { enterKeyHint: 'go' })
  return (
    <InlineForm label={interpolate(text.edit, { name: label })} step={step} submit={text.save} onCancel={onCancel}>
      <AttributeInput field={field} name={state.attribute} label={label} value={value} />
    </InlineForm>
  )
}

/** Asks for the code that verifies an address. */
export function AttributeCodeForm({ state, onNext, label, value, onCancel }: FormProps<'verify'>) {
  const { messages } = usePoolgate()
  const { profile: text } = useAccountMessages()
  const { CodeField } = useComponents()
  const step = useStep({ state, onNext, submit: submitAttributeCode })
  const isPending = value !== state.value
  return (
    <InlineForm
      label={interpolate(text.verify, { name: label })}
      step={step}
      submit={text.submitCode}
      onCancel={onCancel}
    >
      <Heading className="pg-row-name">{label}</Heading>
      {isPending && (
        <p className="pg-text textDescription-customizable">
          <Interpolate sentence={text.pending} values={{ value: state.value }} />
        </p>
      )}
      {isPending && value && (
        <p className="pg-text textDescription-customizable">
          <Interpolate sentence={text.current} values={{ value }} />
        </p>
      )}
      {!isPending && state.sentTo && (
        <p className="pg-text textDescription-customizable">
          <Interpolate sentence={text.sent} values={{ destination: state.sentTo.destination }} />
        </p>
      )}
      <CodeField field={step.field('code')} label={messages.code} />
      <ResendButton resend={resendAttributeCode} state={state} onNext={onNext} text={text} />
    </InlineForm>
  )
}
