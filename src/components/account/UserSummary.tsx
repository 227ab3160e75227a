import { Avatar } from './Avatar.tsx'
import type { UserIdentity } from './userIdentity.ts'

/** Renders avatar, name and email address of the user. It may be in a paragraph. */
export function UserSummary({ user, showPicture }: { user: UserIdentity; showPicture: boolean }) {
  return (
    <span className="pg-user-summary">
      <span className="pg-avatar">
        <Avatar user={user} showPicture={showPicture} />
      </span>
      <span className="pg-user-text">
        <span className="pg-user-name">
          <bdi>{user.name}</bdi>
        </span>
        {user.email && (
          <span className="pg-user-email">
            <bdi>{user.email}</bdi>
          </span>
        )}
      </span>
    </span>
  )
}
