import { backToFactorChoice } from '../../../flows/signIn/chooseFactor.ts'
import { resendCode, submitCode } from '../../../flows/signIn/code.ts'
import type { SignInStateAt } from '../../../flows/signIn/signInState.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { Checkbox } from '../../shared/Checkbox.tsx'
import { useComponents } from '../../shared/components.ts'
import { FormCard } from '../../shared/FormCard.tsx'
import { Interpolate } from '../../shared/Interpolate.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'
import { ResendButton } from '../../shared/ResendButton.tsx'

export function Code({ state, onNext, onBack }: StepProps<'code'> & { onBack: () => void }) {
  const { messages, pool } = usePoolgate()
  const { CodeField } = useComponents()
  const step = useStep({ state, onNext, submit: submitCode })
  const text = messages.enterCode
  const { factors } = state
  return (
    <FormCard
      title={text.title[factors && state.via !== 'totp' ? state.via : 'mfa']}
      explanation={<Explanation state={state} />}
      step={step}
      submit={text.submit}
      links={
        <>
          {factors && <ResendButton resend={resendCode} state={state} onNext={onNext} text={text} />}
          {factors && factors.length > 1 && (
            <LinkButton onClick={() => onNext(backToFactorChoice(state))}>{messages.chooseFactor.another}</LinkButton>
          )}
          <LinkButton onClick={onBack}>{messages.backToSignIn}</LinkButton>
        </>
      }
    >
      <CodeField field={step.field('code')} label={messages.code} />
      {!factors && pool.deviceConfiguration?.DeviceOnlyRememberedOnUserPrompt && (
        <Checkbox choice={step.choice('trust')}>{text.trust}</Checkbox>
      )}
    </FormCard>
  )
}

/** Tells where to find the code. */
function Explanation({ state: { via, sentTo, app } }: { state: SignInStateAt<'code'> }) {
  const text = usePoolgate().messages.enterCode
  if (sentTo) return <Interpolate sentence={text.sent} values={{ destination: sentTo.destination }} />
  if (via !== 'totp') return <span>{text.sentToYou}</span>
  return app ? <Interpolate sentence={text.totpNamed} values={{ app }} /> : <span>{text.totp}</span>
}
