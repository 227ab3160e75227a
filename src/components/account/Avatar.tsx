import { useState } from 'react'
import { initialsOf, type UserIdentity } from './userIdentity.ts'

interface AvatarProps {
  user: UserIdentity
  /** Whether to request the picture. */
  showPicture: boolean
}

/** Renders the user's picture, or the initials without one. */
export function Avatar({ user: { name, picture }, showPicture }: AvatarProps) {
  const [hasFailed, setFailed] = useState(false)
  if (!showPicture || !picture || hasFailed) {
    return <span className="pg-user-initials" data-initials={initialsOf(name)} />
  }
  return (
    <img
      className="pg-user-picture"
      src={picture}
      alt=""
      width={40}
      height={40}
      referrerPolicy="no-referrer"
      onError={() => setFailed(true)}
    />
  )
}
