import { Button } from '../shared/Button.tsx'
import type { IconName } from '../shared/Icon.tsx'
import { accessibleName, visibleLabel } from './rowLabel.ts'

interface RowButtonProps {
  /** `{name}` is the placeholder of the row's name. */
  label: string
  /** The row's name. */
  name: string
  /** Whether it asks before it does something that can't be undone. Default: `false`. */
  isDestructive?: boolean
  /** Default: none. */
  icon?: IconName | undefined
  isPending?: boolean | undefined
  /** Whether the request of another button is pending, which this one must wait for. */
  isBlocked?: boolean | undefined
  onClick: () => void
}

/** Renders an action of one row. Its accessible name includes the row's name, which its visible label leaves out. */
export function RowButton({ label, name, isDestructive, onClick, ...button }: RowButtonProps) {
  return (
    <Button
      variant="quiet"
      tone={isDestructive ? 'danger' : undefined}
      label={accessibleName(label, name)}
      onClick={onClick}
      {...button}
    >
      {visibleLabel(label, name)}
    </Button>
  )
}
