import type { FlowContext } from '../../../flows/flowContext.ts'
import type { SignInStateAt } from '../../../flows/signIn/signInState.ts'
import { checkConfirmation } from '../../../flows/signUp/confirmByLink.ts'
import { resendConfirmationCode } from '../../../flows/signUp/confirmSignUp.ts'
import { useAction } from '../../../hooks/form/useAction.ts'
import { usePolling } from '../../../hooks/form/usePolling.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { useStepMessages } from '../../../hooks/useStepMessages.ts'
import { identifierKind } from '../../../poolConfig/identifierKind.ts'
import { Destination } from '../../shared/Destination.tsx'
import { FormCard } from '../../shared/FormCard.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'
import { ResendButton } from '../../shared/ResendButton.tsx'
import type { ConfirmSignUpProps } from './ConfirmSignUp.tsx'

/** Waits until the user opens the link that confirms the account, here or on another device. */
export function ConfirmByLink({ state, onNext, onBack, onUseDifferent }: ConfirmSignUpProps) {
  const { messages, pool, flow } = usePoolgate()
  const steps = useStepMessages()
  const step = useStep({ state, onNext, submit: submitConfirmed })
  const poll = useAction(
    (context, signal) => checkConfirmation(context, state, signal),
    (next) => {
      if (next.step !== 'credentials') onNext(next)
    },
  )
  usePolling(() => {
    if (flow.pendingPassword.has(state.username)) poll.mutate()
  })
  const { link, notSent, title } = steps.confirmSignUp
  const { sentTo } = state
  return (
    <FormCard
      title={title[sentTo?.via ?? 'unknown']}
      notice={state.delivery && notSent}
      explanation={
        <>
          {sentTo ? (
            <Destination sentence={link.sent} username={state.username} sentTo={sentTo} />
          ) : (
            <span>{link.explanation}</span>
          )}{' '}
          <span>{link.waiting}</span>
        </>
      }
      step={step}
      submit={link.submit}
      links={
        <>
          <ResendButton resend={resendConfirmationCode} state={state} onNext={onNext} text={link} />
          {onUseDifferent && (
            <LinkButton onClick={() => onUseDifferent(state.username)}>
              {steps.useDifferent[identifierKind(pool)]}
            </LinkButton>
          )}
          <LinkButton onClick={onBack}>{messages.backToSignIn}</LinkButton>
        </>
      }
    />
  )
}

/** The form has no fields: its button checks immediately what polling checks. */
const submitConfirmed = (
  context: FlowContext,
  state: SignInStateAt<'confirmSignUp'>,
  _values: Record<never, never>,
  signal?: AbortSignal,
) => checkConfirmation(context, state, signal)
