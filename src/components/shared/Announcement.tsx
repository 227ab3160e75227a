import { type ReactNode, useState } from 'react'

/** Renders a text for screen readers only, which read it when it changes. Always rendered: a live region must exist before its text. */
export function Announcement({ children }: { children: ReactNode }) {
  return (
    <span className="pg-hidden" role="status">
      {children}
    </span>
  )
}

/**
 * Returns the result of the last change, for an {@link Announcement}, and a function for the second argument of `mutate` that sets it on
 * success. It is cleared first, so that the same result again is announced again.
 */
export function useAnnouncement(): [text: string, onSuccess: (result: string) => { onSuccess: () => void }] {
  const [text, setText] = useState('')
  return [
    text,
    (result) => {
      setText('')
      return { onSuccess: () => setText(result) }
    },
  ]
}
