import type { ResendAction } from '../../flows/resendAction.ts'
import { useAction } from '../../hooks/form/useAction.ts'
import { useCooldown } from '../../hooks/form/useCooldown.ts'
import { useErrorMessage } from '../../hooks/form/useErrorMessage.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { interpolateNumbers } from '../../messages/plural.ts'
import { Button } from './Button.tsx'
import { useComponents } from './components.ts'

interface ResendButtonProps<State, Next> {
  resend: ResendAction<State, Next>
  state: State
  onNext: (next: Next) => void
  text: {
    resend: string
    /** The label during the cool-down, with `{seconds}`. */
    resendIn: string
    resent: string
  }
}

/** Renders a button that sends another message, and counts down until the next one can be sent. The form keeps its values. */
export function ResendButton<State, Next>({ resend, state, onNext, text }: ResendButtonProps<State, Next>) {
  const errorMessage = useErrorMessage()
  const { locale } = usePoolgate().messages
  const { Alert } = useComponents()
  const [seconds, lookAtCooldown] = useCooldown(resend.cooldownKey(state))
  const action = useAction(
    (context, signal) => resend(context, state, signal),
    (next) => {
      lookAtCooldown()
      onNext(next)
    },
  )
  const isWaiting = seconds > 0 && !action.isPending
  return (
    <div className="pg-resend">
      <Button variant="quiet" isPending={action.isPending} isBlocked={isWaiting} onClick={action.mutate}>
        {isWaiting ? interpolateNumbers(text.resendIn, { seconds }, locale) : text.resend}
      </Button>
      <Alert tone="success">{action.isSuccess && text.resent}</Alert>
      <Alert tone="error">{action.error && errorMessage(action.error)}</Alert>
    </div>
  )
}
