import type { FlowContext } from '../../flows/flowContext.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { useAction } from '../../hooks/form/useAction.ts'
import { useParts } from './components.ts'

interface ResendButtonProps<State> {
  resend: (context: FlowContext, signal: AbortSignal) => Promise<State>
  go: (next: State) => void
  label: string
  done: string
}

/** Sends another code and says so, without taking away what is typed. */
export function ResendButton<State>({ resend, go, label, done }: ResendButtonProps<State>) {
  const { messages } = usePoolgate()
  const { Alert } = useParts()
  const action = useAction(resend, go)
  return (
    <div className="pg-resend">
      <button
        type="button"
        className="pg-link redirect-customizable"
        aria-disabled={action.isPending}
        onClick={action.run}
      >
        {label}
      </button>
      <Alert tone="success">{action.isDone && done}</Alert>
      <Alert tone="error">{action.error && (action.error.notice ?? messages.errors[action.error.code])}</Alert>
    </div>
  )
}
