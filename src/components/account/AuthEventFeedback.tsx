import { forwardRef, useEffect, useState } from 'react'
import { warnDeveloper } from '../../client/warnDeveloper.ts'
import type { AuthEvent } from '../../flows/account/authEventFeedback.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useAuthEventFeedback } from '../../hooks/account/useAuthEventFeedback.ts'
import { Button } from '../shared/Button.tsx'
import { ErrorAlert } from '../shared/ErrorAlert.tsx'
import { Interpolate } from '../shared/Interpolate.tsx'
import { LinkButton } from '../shared/LinkButton.tsx'
import type { RootComponent } from '../shared/rootProps.ts'
import { type AccountComponentProps, Screen } from '../shared/Screen.tsx'
import { ScreenCard } from '../shared/ScreenCard.tsx'
import { StatusAlert } from '../shared/StatusAlert.tsx'

/** Props of {@link AuthEventFeedback}. */
export interface AuthEventFeedbackProps extends AccountComponentProps {
  /** The sign-in that the email is about. Default: `username`, `eventId` and `feedbackToken` of the page's URL, which are then removed. */
  event?: AuthEvent | undefined
  /**
   * Called by the link to the password change, which shows if the sign-in wasn't the user's own or the link of the email has expired.
   * Without it, no link shows.
   */
  onChangePassword?: (() => void) | undefined
}

/** Asks "Was this you?": the page behind the link in an email about a sign-in. */
export const AuthEventFeedback: RootComponent<AuthEventFeedbackProps> = forwardRef<
  HTMLDivElement,
  AuthEventFeedbackProps
>(function AuthEventFeedback({ event, onChangePassword, ...screen }, ref) {
  const { feedback: text } = useAccountMessages()
  const [foundEvent] = useState(() => event ?? readEventFromUrl())
  useEffect(() => {
    if (!event) removeEventFromUrl()
  }, [event])
  if (foundEvent) return <Question {...screen} ref={ref} event={foundEvent} onChangePassword={onChangePassword} />
  return (
    <Screen {...screen} ref={ref} step="incomplete">
      <ScreenCard title={text.title}>
        <StatusAlert tone="error">{text.incomplete}</StatusAlert>
      </ScreenCard>
    </Screen>
  )
})
AuthEventFeedback.displayName = 'AuthEventFeedback'

const Question = forwardRef<HTMLDivElement, AuthEventFeedbackProps & { event: AuthEvent }>(function Question(
  { event, onChangePassword, ...screen },
  ref,
) {
  const { feedback: text, password } = useAccountMessages()
  const { wasMe, wasNotMe } = useAuthEventFeedback(event)
  const isDone = wasMe.isSuccess || wasNotMe.isSuccess
  const isPending = wasMe.isPending || wasNotMe.isPending
  const error = wasMe.error ?? wasNotMe.error
  const isLinkExpired = error?.code === 'linkExpired'
  const isAsked = !isDone && !isLinkExpired
  const choices = [
    [wasMe, text.mine],
    [wasNotMe, text.notMine],
  ] as const
  return (
    <Screen {...screen} ref={ref} step={isAsked ? 'asked' : 'done'}>
      <ScreenCard
        title={text.title}
        explanation={!isDone && <Interpolate sentence={text.explanation} values={{ username: event.username }} />}
        links={
          (wasNotMe.isSuccess || isLinkExpired) &&
          onChangePassword && <LinkButton onClick={onChangePassword}>{password.title}</LinkButton>
        }
      >
        {isAsked && (
          <div className="pg-answers">
            {choices.map(([action, label]) => (
              <Button key={label} isPending={action.isPending} isBlocked={isPending} onClick={action.mutate}>
                {label}
              </Button>
            ))}
          </div>
        )}
        <StatusAlert tone={wasNotMe.isSuccess ? 'info' : 'success'}>
          {isDone && (wasNotMe.isSuccess ? text.secure : text.thanks)}
        </StatusAlert>
        <ErrorAlert error={error} />
      </ScreenCard>
    </Screen>
  )
})

const PARAMETERS = ['username', 'eventId', 'feedbackToken'] as const

function readEventFromUrl(): AuthEvent | undefined {
  const search = new URLSearchParams(globalThis.location?.search)
  const [username, eventId, feedbackToken] = PARAMETERS.map((name) => search.get(name))
  return username && eventId && feedbackToken ? { username, eventId, feedbackToken } : undefined
}

/** A token in the URL would stay in the history and reach other sites as the referrer. */
function removeEventFromUrl(): void {
  // Unlike `location.href`, it has the credentials in the URL, which a history entry must not change.
  const url = new URL(document.URL)
  if (!PARAMETERS.some((name) => url.searchParams.has(name))) return
  for (const name of PARAMETERS) url.searchParams.delete(name)
  try {
    history.replaceState(history.state, '', url)
  } catch {
    warnDeveloper('The browser refused to remove the feedback token from the URL.')
  }
}
