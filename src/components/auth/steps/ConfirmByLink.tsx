import type { FlowContext } from '../../../flows/flowContext.ts'
import type { SignInState, SignInStateAt } from '../../../flows/signIn/signInState.ts'
import { checkConfirmation } from '../../../flows/signUp/confirmByLink.ts'
import { resendConfirmationCode } from '../../../flows/signUp/confirmSignUp.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { useAction } from '../../../hooks/form/useAction.ts'
import { usePolling } from '../../../hooks/form/usePolling.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { FormCard } from '../../shared/FormCard.tsx'
import { Interpolate } from '../../shared/Interpolate.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'
import { ResendButton } from '../../shared/ResendButton.tsx'

interface ConfirmByLinkProps extends Omit<StepProps<'confirmSignUp'>, 'go'> {
  onNext: (next: SignInState) => void
  onBack: () => void
}

/** Waits for the person to open a link that confirms the account, here or on another device. */
export function ConfirmByLink({ state, onNext, onBack }: ConfirmByLinkProps) {
  const { messages, flow } = usePoolgate()
  const step = useStep({ state, onNext, submit: goOn })
  const look = useAction(
    (context, signal) => checkConfirmation(context, state, signal),
    (next) => {
      if (next.step !== 'credentials') onNext(next)
    },
  )
  usePolling(() => {
    if (flow.pendingPassword.has(state.username)) look.mutate()
  })
  const { link, notSent } = messages.confirmSignUp
  const { sentTo } = state
  return (
    <FormCard
      title={link.title}
      notice={state.delivery && notSent}
      explanation={
        <>
          {sentTo ? (
            <Interpolate sentence={link.sent} values={{ destination: sentTo.destination }} />
          ) : (
            link.explanation
          )}{' '}
          {link.waiting}
        </>
      }
      step={step}
      submit={link.submit}
      links={
        <>
          <ResendButton
            resend={(context, signal) => resendConfirmationCode(context, state, signal)}
            onNext={onNext}
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

const goOn = (
  context: FlowContext,
  state: SignInStateAt<'confirmSignUp'>,
  _answer: Record<never, never>,
  signal?: AbortSignal,
) => checkConfirmation(context, state, signal)
