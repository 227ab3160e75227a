import type { ReactElement, ReactNode } from 'react'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { Announcement } from './Announcement.tsx'

/** Props of the `Submit` in `components`: the primary button of a form. */
export interface SubmitProps {
  isPending: boolean
  /** Whether what it does can't be undone. Default: `false`. */
  isDestructive?: boolean | undefined
  children: ReactNode
}

/** Renders the submit button of a form. Never `disabled`: it keeps focus and label while its request is pending. */
export function Submit({ isPending, isDestructive, children }: SubmitProps): ReactElement {
  const { messages } = usePoolgate()
  return (
    <>
      <button
        type="submit"
        className="pg-submit submitButton-customizable"
        data-variant={isDestructive ? 'danger' : 'primary'}
        aria-disabled={isPending}
        data-pending={isPending}
      >
        {children}
      </button>
      <Announcement>{isPending && messages.pending}</Announcement>
    </>
  )
}
