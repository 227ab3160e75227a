import { useContext } from 'react'
import { backToFactorChoice } from '../../../flows/signIn/chooseFactor.ts'
import { resendCode, submitCode } from '../../../flows/signIn/code.ts'
import type { SignInStateAt } from '../../../flows/signIn/signInState.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { TOTP_LENGTH } from '../../../hooks/form/submitWhenComplete.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { useStepMessages } from '../../../hooks/useStepMessages.ts'
import { AutoSubmitField } from '../../shared/AutoSubmitField.tsx'
import { Checkbox } from '../../shared/Checkbox.tsx'
import { Destination } from '../../shared/Destination.tsx'
import { FormCard } from '../../shared/FormCard.tsx'
import { Interpolate } from '../../shared/Interpolate.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'
import { ResendButton } from '../../shared/ResendButton.tsx'
import { CodeLengthContext } from '../../shared/Screen.tsx'

export function Code({ state, onNext, onBack }: StepProps<'code'> & { onBack: () => void }) {
  const { messages, pool } = usePoolgate()
  const steps = useStepMessages()
  const codeLength = useContext(CodeLengthContext)
  const step = useStep({ state, onNext, submit: submitCode })
  const text = steps.enterCode
  const { factors, via } = state
  const asksForTrust = !factors && pool.deviceConfiguration?.DeviceOnlyRememberedOnUserPrompt
  const length = via === 'totp' ? TOTP_LENGTH : codeLength
  return (
    <FormCard
      title={text.title[factors && via !== 'totp' ? via : 'mfa']}
      explanation={<Explanation state={state} />}
      step={step}
      submit={text.submit}
      links={
        <>
          {factors && <ResendButton resend={resendCode} state={state} onNext={onNext} text={text} />}
          {factors && factors.length > 1 && (
            <LinkButton onClick={() => onNext(backToFactorChoice(state))}>{steps.chooseFactor.another}</LinkButton>
          )}
          <LinkButton onClick={onBack}>{messages.backToSignIn}</LinkButton>
        </>
      }
    >
      {/* The checkbox is after the code: a complete code must not be sent before the user gets there. */}
      <AutoSubmitField field={step.field('code')} label={messages.code} length={asksForTrust ? undefined : length} />
      {asksForTrust && <Checkbox choice={step.choice('trust')}>{text.trust}</Checkbox>}
    </FormCard>
  )
}

/** Tells where to find the code. */
function Explanation({ state: { via, username, sentTo, app } }: { state: SignInStateAt<'code'> }) {
  const text = useStepMessages().enterCode
  if (sentTo) return <Destination sentence={text.sent} username={username} sentTo={sentTo} />
  if (via !== 'totp') return <span>{text.sentToYou}</span>
  return app ? <Interpolate sentence={text.totpNamed} values={{ app }} /> : <span>{text.totp}</span>
}
