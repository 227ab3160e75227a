import type { ReactNode } from 'react'

interface LinkButtonProps {
  onClick: () => void
  /** Only for a link that starts a request. Default: it doesn't. */
  isPending?: boolean | undefined
  children: ReactNode
}

/** Renders a link to another screen: a button, because the screen has no URL. */
export function LinkButton({ onClick, isPending, children }: LinkButtonProps) {
  return (
    <button
      type="button"
      className="pg-link redirect-customizable"
      aria-disabled={isPending}
      data-pending={isPending}
      onClick={() => {
        if (!isPending) onClick()
      }}
    >
      {children}
    </button>
  )
}
