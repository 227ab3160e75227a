import { type MouseEvent, useState } from 'react'
import { interpolate } from '../../messages/interpolate.ts'
import { Announcement } from '../shared/Announcement.tsx'

interface RowButtonProps {
  /** `{name}` is the placeholder of the row's name. */
  label: string
  /** The row's name. */
  name: string
  /** Label that asks for a second press, for actions that cannot be undone. Default: one press is enough. */
  confirm?: string
  isPending?: boolean
  /** Whether the request of another button is pending, which this one must wait for. */
  isBlocked?: boolean
  onClick: () => void
}

/** Renders an action of one row. Its accessible name includes the row's name, which its visible label leaves out. */
export function RowButton({ label, name, confirm, isPending = false, isBlocked = false, onClick }: RowButtonProps) {
  const [isAsked, setAsked] = useState(false)
  const currentLabel = isAsked && confirm ? confirm : label
  const press = ({ detail }: MouseEvent) => {
    // The second click of a double click doesn't confirm.
    if (isPending || isBlocked || (confirm && isAsked && detail > 1)) return
    setAsked(confirm !== undefined && !isAsked)
    if (!confirm || isAsked) onClick()
  }
  return (
    <>
      <button
        type="button"
        className="pg-link"
        aria-label={accessibleName(currentLabel, name)}
        aria-disabled={isPending || isBlocked}
        data-pending={isPending}
        data-asked={isAsked}
        onClick={press}
        onBlur={() => setAsked(false)}
        onKeyDown={({ key }) => {
          if (key === 'Escape') setAsked(false)
        }}
      >
        {visibleLabel(currentLabel, name)}
      </button>
      {confirm && <Announcement>{isAsked && accessibleName(confirm, name)}</Announcement>}
    </>
  )
}

/** `Remove {name}` → `Remove Chrome on Linux`. A label without the placeholder gets the name at the end. */
const accessibleName = (label: string, name: string): string =>
  label.includes('{name}') ? interpolate(label, { name }) : `${label}, ${name}`

/**
 * `Remove {name}` → `Remove`. A name in the middle stays: voice control finds a button by its visible label, which must
 * therefore be a part of the accessible name.
 */
const visibleLabel = (label: string, name: string): string =>
  interpolate(label.replace(/^\{name\}\s*|\s*\{name\}(?=\P{L}*$)/u, ''), { name })
