import { forwardRef, useState } from 'react'
import type { UserSession } from '../../flows/account/userSessions.ts'
import { deviceParts } from '../../flows/devices/deviceParts.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useSessions } from '../../hooks/account/useSessions.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { deviceName } from '../../messages/deviceName.ts'
import { interpolate } from '../../messages/interpolate.ts'
import { SignOutButton } from '../auth/SignOutButton.tsx'
import { Announcement, useAnnouncement } from '../shared/Announcement.tsx'
import { ErrorAlert } from '../shared/ErrorAlert.tsx'
import type { RootComponent } from '../shared/rootProps.ts'
import { type AccountComponentProps, Screen } from '../shared/Screen.tsx'
import { ScreenCard } from '../shared/ScreenCard.tsx'
import { StatusAlert } from '../shared/StatusAlert.tsx'
import { ItemList } from './ItemList.tsx'
import { Moment, Row } from './Row.tsx'
import { RowButton } from './RowButton.tsx'

export type SessionListProps = AccountComponentProps

/** Lists the user's sessions, and ends one or all of them. In a pool that doesn't track sessions, only all of them. */
export const SessionList: RootComponent<SessionListProps> = forwardRef<HTMLDivElement, SessionListProps>(
  function SessionList(props, ref) {
    const { messages } = usePoolgate()
    const { sessions: text } = useAccountMessages()
    const { revoke, ...list } = useSessions()
    const [revoked, setRevoked] = useState(0)
    const [announcement, announceOnSuccess] = useAnnouncement()
    const isNotOffered = list.error?.code === 'notOffered'
    const row = (session: UserSession) => {
      const name =
        (session.device && deviceName(deviceParts(session.device), messages)) ?? session.device ?? text.unnamed
      return (
        <Row
          name={name}
          badges={[session.isThis && text.thisSession]}
          details={[
            session.lastUsedAt && <Moment sentence={text.lastUsed} at={session.lastUsedAt} />,
            session.place,
            session.address,
          ]}
          actions={
            !session.isThis && (
              <RowButton
                label={text.revoke}
                confirm={text.confirmRevoke}
                name={name}
                isPending={revoke.variables?.id === session.id}
                isBlocked={revoke.isPending}
                onClick={() => {
                  revoke.mutate(session, announceOnSuccess(interpolate(text.revoked, { name })))
                  setRevoked(revoked + 1)
                }}
              />
            )
          }
        />
      )
    }
    return (
      <Screen {...props} ref={ref} step={String(revoked)}>
        <ScreenCard title={text.title} explanation={!isNotOffered && text.explanation}>
          {isNotOffered ? (
            <StatusAlert tone="info">{text.notOffered}</StatusAlert>
          ) : (
            <ItemList list={list} empty={text.empty} keyOf={({ id }) => id}>
              {row}
            </ItemList>
          )}
          <ErrorAlert error={revoke.error} />
          <Announcement>{announcement}</Announcement>
          <SignOutButton global>{text.everywhere}</SignOutButton>
        </ScreenCard>
      </Screen>
    )
  },
)
SessionList.displayName = 'SessionList'
