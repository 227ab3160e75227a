import type { ReactNode } from 'react'
import type { AuthError } from '../../errors.ts'
import { Badge, type BadgeProps } from '../shared/Badge.tsx'
import { ErrorAlert } from '../shared/ErrorAlert.tsx'
import { Icon, type IconName } from '../shared/Icon.tsx'
import { Heading } from '../shared/Screen.tsx'
import type { DestructiveAction } from './Confirmation.tsx'
import { RowActions } from './RowActions.tsx'
import { Status } from './Status.tsx'

interface RowBadge {
  label: string
  tone?: BadgeProps['tone']
}

interface RowProps {
  icon: IconName
  name: string
  /** Labels of the row, such as its state. */
  badges?: (RowBadge | false | undefined)[]
  /** Facts about the entry. Each has a writing direction of its own. */
  details?: ReactNode[]
  actions?: ReactNode
  /** An action after the others, which asks for confirmation. */
  destructive?: DestructiveAction | false | undefined
  /** What the last action did, or why it failed, if it was about this entry: live regions, which must exist before their text. */
  feedback?: { result: ReactNode; error: AuthError | null } | undefined
}

/** Renders one entry of the account: icon, name and badges as a heading, details and actions, or the question before one of them. */
export function Row({ icon, name, badges = [], details = [], actions, destructive, feedback }: RowProps) {
  const shownDetails = details.filter(Boolean)
  return (
    <div className="pg-row">
      <span className="pg-row-icon">
        <Icon name={icon} />
      </span>
      <div className="pg-row-text">
        <Heading className="pg-row-name">
          <span className="pg-row-label" title={name}>
            <bdi>{name}</bdi>
          </span>
          {badges.map(
            (badge) =>
              badge && (
                <Badge key={badge.label} tone={badge.tone}>
                  {badge.label}
                </Badge>
              ),
          )}
        </Heading>
        {shownDetails.length > 0 && (
          <p className="pg-row-details">
            {shownDetails.map((detail, index) => (
              <span key={index} className="pg-row-detail">
                <bdi>{detail}</bdi>
              </span>
            ))}
          </p>
        )}
        {feedback && (
          <>
            <Status tone="success" isLive>
              {feedback.result}
            </Status>
            <ErrorAlert error={feedback.error} />
          </>
        )}
      </div>
      <RowActions name={name} actions={actions} destructive={destructive} />
    </div>
  )
}
