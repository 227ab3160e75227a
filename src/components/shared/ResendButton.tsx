import type { FlowContext } from '../../flows/flowContext.ts'
import { useErrorMessage } from '../../hooks/form/errorMessage.ts'
import { useAction } from '../../hooks/form/useAction.ts'
import { useComponents } from './components.ts'

interface ResendButtonProps<State> {
  resend: (context: FlowContext, signal: AbortSignal) => Promise<State>
  onNext: (next: State) => void
  label: string
  done: string
}

/** Renders a button that sends another code. The form keeps its values. */
export function ResendButton<State>({ resend, onNext, label, done }: ResendButtonProps<State>) {
  const errorMessage = useErrorMessage()
  const { Alert } = useComponents()
  const action = useAction(resend, onNext)
  return (
    <div className="pg-resend">
      <button
        type="button"
        className="pg-link redirect-customizable"
        aria-disabled={action.isPending}
        data-pending={action.isPending}
        onClick={action.mutate}
      >
        {label}
      </button>
      <Alert tone="success">{action.isSuccess && done}</Alert>
      <Alert tone="error">{action.error && errorMessage(action.error)}</Alert>
    </div>
  )
}
