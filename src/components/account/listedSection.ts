import type { ReactNode } from 'react'
import type { KitAccountSection } from '../../messages/accountMessages.ts'
import type { HostIconSource } from './HostIcon.tsx'

/** A section of the host app in the account. */
export interface OwnAccountSection {
  /** Names it in `section`, `defaultSection` and `onSectionChange`. None of the kit's names. */
  id: string
  /** In the navigation, and the heading of the section. */
  label: string
  /** The name of one of the kit's icons, or an element that draws one. Default: none. */
  icon?: HostIconSource | undefined
  /** Renders the content of the section, in a card below its heading. */
  render: () => ReactNode
}

/** A section of the account: the name of one of the kit's, or one of the host app's own. */
export type ListedSection = KitAccountSection | OwnAccountSection
