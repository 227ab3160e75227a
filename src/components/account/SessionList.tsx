import { forwardRef } from 'react'
import type { UserSession } from '../../flows/account/userSessions.ts'
import { deviceParts } from '../../flows/devices/deviceParts.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useSessions } from '../../hooks/account/useSessions.ts'
import { useSignOut } from '../../hooks/auth/useSignOut.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { deviceName } from '../../messages/deviceName.ts'
import { interpolate } from '../../messages/interpolate.ts'
import { ErrorAlert } from '../shared/ErrorAlert.tsx'
import type { RootComponent } from '../shared/rootProps.ts'
import { type AccountComponentProps, Screen } from '../shared/Screen.tsx'
import { ScreenCard } from '../shared/ScreenCard.tsx'
import { StatusAlert } from '../shared/StatusAlert.tsx'
import { deviceIcon } from './deviceIcon.ts'
import { ItemList } from './ItemList.tsx'
import { Moment } from './Moment.tsx'
import { Row } from './Row.tsx'
import { RowActions } from './RowActions.tsx'
import { useRowFeedback } from './useRowFeedback.ts'

/** Props of {@link SessionList}. */
export type SessionListProps = AccountComponentProps

/** Lists the user's sessions, and ends one or all of them. In a pool that doesn't track sessions, only all of them. */
export const SessionList: RootComponent<SessionListProps> = forwardRef<HTMLDivElement, SessionListProps>(
  function SessionList(props, ref) {
    const { messages } = usePoolgate()
    const { sessions: text } = useAccountMessages()
    const { revoke, ...list } = useSessions()
    const feedback = useRowFeedback()
    const keys = list.items.map(({ id }) => id)
    const isNotOffered = list.error?.code === 'notOffered'
    const row = (session: UserSession) => {
      const { id, isThis, device = '' } = session
      const name = (device && deviceName(deviceParts(device), messages)) || device || text.unnamed
      return (
        <Row
          icon={deviceIcon(device)}
          name={name}
          badges={[isThis && { label: text.thisSession, tone: 'success' }]}
          details={[
            session.lastUsedAt && (
              <Moment sentence={text.lastUsed} now={text.activeNow} isCurrent={isThis} at={session.lastUsedAt} />
            ),
            session.place,
            session.address,
          ]}
          destructive={
            !isThis && {
              label: text.revoke,
              consequence: text.confirmRevoke,
              icon: 'signOut',
              isPending: revoke.variables?.id === id,
              isBlocked: revoke.isPending,
              error: feedback.isAt(id) ? revoke.error : null,
              onConfirm: () => revoke.mutate(session, feedback.start(id, interpolate(text.revoked, { name }))),
            }
          }
        />
      )
    }
    return (
      <Screen {...props} ref={ref} step={String(feedback.removedFrom(keys))}>
        <ScreenCard title={text.title} explanation={!isNotOffered && text.explanation}>
          <StatusAlert tone="success">{feedback.resultWithout(keys)}</StatusAlert>
          {isNotOffered ? (
            <StatusAlert tone="info">{text.notOffered}</StatusAlert>
          ) : (
            <ItemList
              list={list}
              empty={{ icon: 'laptop', text: text.empty }}
              keyOf={({ id }) => id}
              isFirst={({ isThis }) => isThis}
            >
              {row}
            </ItemList>
          )}
          <ErrorAlert error={feedback.isOutside(keys) ? revoke.error : null} />
          <SignOutEverywhere />
        </ScreenCard>
      </Screen>
    )
  },
)
SessionList.displayName = 'SessionList'

/** Renders the button that ends all sessions, this one included, after a confirmation. */
function SignOutEverywhere() {
  const { sessions: text } = useAccountMessages()
  const { mutate, isPending } = useSignOut({ global: true })
  return (
    <RowActions
      name=""
      destructive={{
        label: text.everywhere,
        consequence: text.confirmEverywhere,
        icon: 'signOut',
        isPending,
        onConfirm: mutate,
      }}
    />
  )
}
