import { type MouseEvent, useState } from 'react'
import { interpolate } from '../../messages/interpolate.ts'

interface RowButtonProps {
  /** With `{name}` where the name of the row belongs. */
  label: string
  /** What the row is about. */
  name: string
  /** What a second press must say yes to, for what cannot be undone. Default: one press does it. */
  confirm?: string
  isPending?: boolean
  onClick: () => void
}

/** Something to do with one row. Screen readers hear the name, which the row shows already. */
export function RowButton({ label, name, confirm, isPending = false, onClick }: RowButtonProps) {
  const [isAsked, setAsked] = useState(false)
  const shown = isAsked && confirm ? confirm : label
  const press = ({ detail }: MouseEvent) => {
    // The second press of a double click answers nothing.
    if (isPending || (confirm && isAsked && detail > 1)) return
    setAsked(confirm !== undefined && !isAsked)
    if (!confirm || isAsked) onClick()
  }
  return (
    <button
      type="button"
      className="pg-link"
      aria-label={interpolate(shown, { name })}
      aria-disabled={isPending}
      data-asked={isAsked}
      onClick={press}
      onBlur={() => setAsked(false)}
      onKeyDown={({ key }) => {
        if (key === 'Escape') setAsked(false)
      }}
    >
      {shown.replace(/\s*\{name\}/, '').trim()}
    </button>
  )
}
