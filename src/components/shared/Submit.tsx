import type { ReactElement, ReactNode } from 'react'
import { usePoolgate } from '../../hooks/poolgateContext.ts'

export interface SubmitProps {
  isPending: boolean
  children: ReactNode
}

/** Renders the submit button of a form. Never `disabled`: it keeps focus and label while its request is pending. */
export function Submit({ isPending, children }: SubmitProps): ReactElement {
  const { messages } = usePoolgate()
  return (
    <>
      <button
        type="submit"
        className="pg-submit submitButton-customizable"
        aria-disabled={isPending}
        data-pending={isPending}
      >
        {children}
      </button>
      <span className="pg-hidden" role="status">
        {isPending && messages.pending}
      </span>
    </>
  )
}
