import { lookForConfirmation } from '../../../flows/signUp/confirmByLink.ts'
import { resendConfirmationCode } from '../../../flows/signUp/confirmSignUp.ts'
import type { FlowContext } from '../../../flows/flowContext.ts'
import type { At, SignInState } from '../../../flows/signIn/signInState.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { useAction } from '../../../hooks/form/useAction.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { useWaiting } from '../../../hooks/form/usePolling.ts'
import { Fill } from '../../shared/Interpolate.tsx'
import { FormCard } from '../../shared/FormCard.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'
import { ResendButton } from '../../shared/ResendButton.tsx'

interface ConfirmByLinkProps extends Omit<StepProps<'confirmSignUp'>, 'go'> {
  go: (next: SignInState) => void
  onBack: () => void
}

/** Waits for the person to open a link that confirms the account, here or on another device. */
export function ConfirmByLink({ state, go, onBack }: ConfirmByLinkProps) {
  const { messages, flow } = usePoolgate()
  const step = useStep({ state, go, submit: goOn })
  const look = useAction(
    (context, signal) => lookForConfirmation(context, state, signal),
    (next) => {
      if (next.step !== 'credentials') go(next)
    },
  )
  useWaiting(() => {
    if (flow.keptPassword.isKept(state.username)) look.run()
  })
  const { link, notSent } = messages.confirmSignUp
  const { sentTo } = state
  return (
    <FormCard
      title={link.title}
      notice={state.delivery && notSent}
      explanation={
        <>
          {sentTo ? <Fill sentence={link.sent} values={{ destination: sentTo.destination }} /> : link.explanation}{' '}
          {link.waiting}
        </>
      }
      step={step}
      submit={link.submit}
      links={
        <>
          <ResendButton
            resend={(context, signal) => resendConfirmationCode(context, state, signal)}
            go={go}
            label={link.resend}
            done={link.resent}
          />
          <LinkButton onClick={onBack}>{messages.backToSignIn}</LinkButton>
        </>
      }
    >
      {null}
    </FormCard>
  )
}

const goOn = (context: FlowContext, state: At<'confirmSignUp'>, _answer: Record<never, never>, signal?: AbortSignal) =>
  lookForConfirmation(context, state, signal)
