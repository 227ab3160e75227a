import type { MouseEvent } from 'react'
import { HostIcon, type HostIconSource } from './HostIcon.tsx'

interface MenuItemProps {
  icon?: HostIconSource | undefined
  label: string
  isPending?: boolean
  onClick: (event: MouseEvent) => void
}

/** Renders one row of the user menu. */
export function MenuItem({ icon, label, isPending, onClick }: MenuItemProps) {
  return (
    <button
      type="button"
      className="pg-menu-item"
      aria-disabled={isPending}
      data-pending={isPending}
      onClick={(event) => {
        if (!isPending) onClick(event)
      }}
    >
      <HostIcon icon={icon} />
      <span>{label}</span>
    </button>
  )
}
