import type { MouseEvent } from 'react'
import { pendingProps } from '../shared/pendingProps.ts'
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
    <button className="pg-menu-item" {...pendingProps(onClick, isPending)}>
      <HostIcon icon={icon} />
      <span>{label}</span>
    </button>
  )
}
