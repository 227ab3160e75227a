import { forwardRef, useId, useLayoutEffect, useState } from 'react'
import { identifierOf } from '../../flows/identifierOf.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useSession } from '../../hooks/auth/useSession.ts'
import { useSessionTimeout } from '../../hooks/auth/useSessionTimeout.ts'
import { useSignOut } from '../../hooks/auth/useSignOut.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { formatNumber } from '../../messages/plural.ts'
import { useComponents } from '../shared/components.ts'
import { Interpolate } from '../shared/Interpolate.tsx'
import { LinkButton } from '../shared/LinkButton.tsx'
import { type RootComponent, useRootProps } from '../shared/rootProps.ts'
import { Screen, type ScreenProps } from '../shared/Screen.tsx'
import { ScreenCard } from '../shared/ScreenCard.tsx'
import { useElementRef } from '../shared/useElementRef.ts'
import { ReauthenticationScreen } from './ReauthenticationScreen.tsx'

/** DOM attributes and `ref` are for the dialog. */
export interface SessionTimeoutWarningProps extends ScreenProps {}

/**
 * Shows a dialog before a timeout ends the session. After inactivity it offers to stay signed in; before the absolute timeout, to sign in
 * again. Renders nothing otherwise. Render it once, inside the provider with the `timeouts`.
 *
 * @example
 * <PoolgateProvider
 *   userPoolId="eu-west-1_Ab12Cd34E"
 *   clientId="1example23456789"
 *   timeouts={{ idle: 900, absolute: 43_200 }}
 * >
 *   <SessionTimeoutWarning />
 *   <AuthScreen><App /></AuthScreen>
 * </PoolgateProvider>
 */
export const SessionTimeoutWarning: RootComponent<SessionTimeoutWarningProps, HTMLDialogElement> = forwardRef<
  HTMLDialogElement,
  SessionTimeoutWarningProps
>(function SessionTimeoutWarning(props, ref) {
  const timeout = useSessionTimeout()
  const { warning } = timeout
  const [dismissed, setDismissed] = useState<typeof warning>()
  if (!warning || warning === dismissed) return null
  return <Warning {...props} ref={ref} timeout={timeout} onDismiss={() => setDismissed(warning)} />
})
SessionTimeoutWarning.displayName = 'SessionTimeoutWarning'

interface WarningProps {
  timeout: ReturnType<typeof useSessionTimeout>
  onDismiss: () => void
}

const Warning = forwardRef<HTMLDialogElement, SessionTimeoutWarningProps & WarningProps>(function Warning(
  { timeout, onDismiss, headingLevel, components, renderCustomChallenge, ...hostProps },
  ref,
) {
  const { pool } = usePoolgate()
  const session = useSession()
  const [isReauthenticating, setReauthenticating] = useState(false)
  const dialog = useElementRef(ref)
  const { sessionTimeout: text } = useAccountMessages()
  const id = useId()
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    element?.querySelector('button')?.focus()
    // Closing moves the focus back to where it was.
    return () => element?.close()
  }, [dialog])
  const dismiss = timeout.warning?.reason === 'idle' ? timeout.extend : onDismiss
  const screen = { headingLevel, components, renderCustomChallenge }
  return (
    <dialog
      role="alertdialog"
      aria-label={text.title}
      aria-describedby={isReauthenticating ? undefined : id}
      {...useRootProps(hostProps, 'pg-dialog')}
      ref={dialog}
      onCancel={(event) => {
        event.preventDefault()
        dismiss()
      }}
    >
      <Screen {...screen} step={isReauthenticating ? 'reauthentication' : 'warning'}>
        {isReauthenticating && session.status === 'signedIn' ? (
          <ReauthenticationScreen username={identifierOf(session.user, pool)} />
        ) : (
          <WarningCard
            textId={id}
            timeout={timeout}
            onDismiss={onDismiss}
            onReauthenticate={() => setReauthenticating(true)}
          />
        )}
      </Screen>
    </dialog>
  )
})

interface WarningCardProps extends WarningProps {
  /** Id of the text that describes the dialog. */
  textId: string
  onReauthenticate: () => void
}

function WarningCard({ textId, timeout, onDismiss, onReauthenticate }: WarningCardProps) {
  const { messages } = usePoolgate()
  const { sessionTimeout: text } = useAccountMessages()
  const { Submit } = useComponents()
  const { warning, secondsLeft, extend } = timeout
  const signOut = useSignOut()
  const isIdle = warning?.reason === 'idle'
  return (
    <ScreenCard
      title={text.title}
      links={
        isIdle ? (
          <LinkButton isPending={signOut.isPending} onClick={signOut.mutate}>
            {messages.signOut}
          </LinkButton>
        ) : (
          <LinkButton onClick={onDismiss}>{text.dismiss}</LinkButton>
        )
      }
    >
      <form
        className="pg-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (isIdle) extend()
          else onReauthenticate()
        }}
      >
        <p className="pg-text textDescription-customizable" id={textId}>
          <Interpolate
            sentence={isIdle ? text.idle : text.tooOld}
            values={{ time: minutesAndSeconds(secondsLeft, messages.locale) }}
          />
        </p>
        <Submit isPending={false}>{isIdle ? text.extend : text.reauthenticate}</Submit>
      </form>
    </ScreenCard>
  )
}

/** `75` → `1:15`. */
const minutesAndSeconds = (seconds: number, locale: string): string =>
  `${formatNumber(Math.floor(seconds / 60), locale)}:${formatNumber(seconds % 60, locale).padStart(2, formatNumber(0, locale))}`
