import { useEffect, useState } from 'react'
import type { AuthEvent } from '../../flows/account/authEventFeedback.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useAuthEventFeedback } from '../../hooks/account/useAuthEventFeedback.ts'
import { useComponents } from '../shared/components.ts'
import { ErrorAlert } from '../shared/ErrorAlert.tsx'
import { Interpolate } from '../shared/Interpolate.tsx'
import { LinkButton } from '../shared/LinkButton.tsx'
import type { ScreenProps } from '../shared/Screen.tsx'
import { Section } from '../shared/Section.tsx'

export interface AuthEventFeedbackProps extends Pick<ScreenProps, 'headingLevel' | 'components'> {
  /** Default: `username`, `eventId` and `feedbackToken` of the page's address, from which they are then taken. */
  event?: AuthEvent | undefined
  /** The way to where a password is changed; without it, no link shows. */
  onChangePassword?: (() => void) | undefined
}

/** "Was this you?": where the link in a mail about a sign-in leads. */
export function AuthEventFeedback({ event, ...props }: AuthEventFeedbackProps) {
  const { feedback: text } = useAccountMessages()
  const { Alert } = useComponents()
  const [found] = useState(() => event ?? eventInAddress())
  useEffect(() => {
    if (!event) removeFromAddress()
  }, [event])
  if (found) return <Question event={found} {...props} />
  return (
    <Section title={text.title} {...props}>
      <Alert tone="error">{text.incomplete}</Alert>
    </Section>
  )
}

function Question({ event, onChangePassword, ...screen }: AuthEventFeedbackProps & { event: AuthEvent }) {
  const { feedback: text, password } = useAccountMessages()
  const { Alert } = useComponents()
  const { wasMe, wasNotMe } = useAuthEventFeedback(event)
  const isDone = wasMe.isSuccess || wasNotMe.isSuccess
  const isPending = wasMe.isPending || wasNotMe.isPending
  const answers = [
    [wasMe, text.mine],
    [wasNotMe, text.notMine],
  ] as const
  return (
    <Section
      title={text.title}
      explanation={!isDone && <Interpolate sentence={text.explanation} values={{ username: event.username }} />}
      step={isDone ? 'done' : 'asked'}
      {...screen}
    >
      {!isDone && (
        <div className="pg-answers">
          {answers.map(([action, label]) => (
            <button
              key={label}
              type="button"
              className="pg-button"
              aria-disabled={isPending}
              data-pending={action.isPending}
              onClick={(click) => {
                if (!isPending) action.mutate(click)
              }}
            >
              {label}
            </button>
          ))}
        </div>
      )}
      <Alert tone={wasNotMe.isSuccess ? 'info' : 'success'}>
        {isDone && (wasNotMe.isSuccess ? text.secure : text.thanks)}
      </Alert>
      {wasNotMe.isSuccess && onChangePassword && <LinkButton onClick={onChangePassword}>{password.title}</LinkButton>}
      <ErrorAlert error={wasMe.error ?? wasNotMe.error} />
    </Section>
  )
}

const NAMES = ['username', 'eventId', 'feedbackToken'] as const

function eventInAddress(): AuthEvent | undefined {
  const parameters = new URLSearchParams(globalThis.location?.search)
  const [username, eventId, feedbackToken] = NAMES.map((name) => parameters.get(name))
  return username && eventId && feedbackToken ? { username, eventId, feedbackToken } : undefined
}

/** A token in the address would stay in the history, and go to others as the referrer. */
function removeFromAddress(): void {
  const address = new URL(location.href)
  if (!NAMES.some((name) => address.searchParams.has(name))) return
  for (const name of NAMES) address.searchParams.delete(name)
  history.replaceState(history.state, '', address)
}
