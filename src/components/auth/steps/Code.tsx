import { switchFactor } from '../../../flows/signIn/chooseFactor.ts'
import { resendCode, submitCode } from '../../../flows/signIn/code.ts'
import type { At } from '../../../flows/signIn/signInState.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { Checkbox } from '../../shared/Checkbox.tsx'
import { Fill } from '../../shared/Interpolate.tsx'
import { FormCard } from '../../shared/FormCard.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'
import { useParts } from '../../shared/components.ts'
import { ResendButton } from '../../shared/ResendButton.tsx'

export function Code({ state, go, onBack }: StepProps<'code'> & { onBack: () => void }) {
  const { messages, pool } = usePoolgate()
  const { CodeField } = useParts()
  const step = useStep({ state, go, submit: submitCode })
  const text = messages.enterCode
  const { factors } = state
  return (
    <FormCard
      title={text.title}
      explanation={<Explanation state={state} />}
      step={step}
      submit={text.submit}
      links={
        <>
          {factors && (
            <ResendButton
              resend={(context, signal) => resendCode(context, state, signal)}
              go={go}
              label={text.resend}
              done={text.resent}
            />
          )}
          {factors && factors.length > 1 && (
            <LinkButton onClick={() => go(switchFactor(state))}>{messages.chooseFactor.another}</LinkButton>
          )}
          <LinkButton onClick={onBack}>{messages.backToSignIn}</LinkButton>
        </>
      }
    >
      <CodeField field={step.field('code')} label={messages.code} />
      {!factors && pool.deviceConfiguration?.DeviceOnlyRememberedOnUserPrompt && (
        <Checkbox name="trust">{text.trust}</Checkbox>
      )}
    </FormCard>
  )
}

/** Where to find the code. */
function Explanation({ state: { via, sentTo, app } }: { state: At<'code'> }) {
  const text = usePoolgate().messages.enterCode
  if (sentTo) return <Fill sentence={text.sent} values={{ destination: sentTo.destination }} />
  if (via !== 'totp') return text.sentToYou
  return app ? <Fill sentence={text.totpNamed} values={{ app }} /> : text.totp
}
