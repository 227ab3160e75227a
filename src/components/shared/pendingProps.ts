import type { MouseEvent } from 'react'

/** Returns the props of a button that starts a request. Never `disabled`: it keeps the focus, and ignores presses meanwhile. */
export const pendingProps = (
  onClick: (event: MouseEvent) => void,
  isPending: boolean | undefined,
  isBlocked?: boolean | undefined,
) => ({
  type: 'button' as const,
  'aria-disabled': isPending || (isBlocked ?? isPending),
  'data-pending': isPending,
  onClick: (event: MouseEvent) => {
    if (!isPending && !isBlocked) onClick(event)
  },
})
