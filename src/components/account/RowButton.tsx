import { type MouseEvent, useState } from 'react'
import { interpolate } from '../../messages/interpolate.ts'

interface RowButtonProps {
  /** `{name}` is the placeholder of the row's name. */
  label: string
  /** The row's name. */
  name: string
  /** Label that asks for a second press, for actions that cannot be undone. Default: one press is enough. */
  confirm?: string
  isPending?: boolean
  onClick: () => void
}

/** Renders an action of one row. Its accessible name includes the row's name, its visible label doesn't. */
export function RowButton({ label, name, confirm, isPending = false, onClick }: RowButtonProps) {
  const [isAsked, setAsked] = useState(false)
  const currentLabel = isAsked && confirm ? confirm : label
  const press = ({ detail }: MouseEvent) => {
    // The second click of a double click doesn't confirm.
    if (isPending || (confirm && isAsked && detail > 1)) return
    setAsked(confirm !== undefined && !isAsked)
    if (!confirm || isAsked) onClick()
  }
  return (
    <button
      type="button"
      className="pg-link"
      aria-label={accessibleName(currentLabel, name)}
      aria-disabled={isPending}
      data-asked={isAsked}
      onClick={press}
      onBlur={() => setAsked(false)}
      onKeyDown={({ key }) => {
        if (key === 'Escape') setAsked(false)
      }}
    >
      {withoutName(currentLabel)}
    </button>
  )
}

/** `Remove {name}` → `Remove Chrome on Linux`. A label without the placeholder gets the name at the end. */
const accessibleName = (label: string, name: string): string =>
  label.includes('{name}') ? interpolate(label, { name }) : `${label}, ${name}`

/** `Remove {name}` → `Remove` */
const withoutName = (label: string): string => label.replace(/\s*\{name\}/, '').trim()
