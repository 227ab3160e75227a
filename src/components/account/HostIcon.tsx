import { isValidElement, type ReactElement } from 'react'
import { Icon, type IconName } from '../shared/Icon.tsx'

/** The name of one of the kit's icons, or an element that draws one. */
export type HostIconSource = IconName | ReactElement

/** Renders the icon of an item that the host app adds. */
export function HostIcon({ icon }: { icon: HostIconSource | undefined }): ReactElement | null {
  if (isValidElement(icon)) return icon
  return icon ? <Icon name={icon as IconName} /> : null
}
