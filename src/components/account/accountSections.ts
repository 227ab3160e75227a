import type { AccountMessages, AccountSection, KitAccountSection } from '../../messages/accountMessages.ts'
import type { IconName } from '../shared/Icon.tsx'
import type { HostIconSource } from './HostIcon.tsx'
import type { ListedSection } from './listedSection.ts'

export const ALL_SECTIONS: readonly KitAccountSection[] = [
  'profile',
  'password',
  'mfa',
  'passkeys',
  'devices',
  'sessions',
  'deletion',
]

type GroupName = 'profile' | 'security' | 'devices' | 'own' | 'deletion'

const KIT_SECTIONS: Record<KitAccountSection, { group: GroupName; icon: IconName }> = {
  profile: { group: 'profile', icon: 'user' },
  password: { group: 'security', icon: 'lock' },
  mfa: { group: 'security', icon: 'shield' },
  passkeys: { group: 'security', icon: 'key' },
  devices: { group: 'devices', icon: 'laptop' },
  sessions: { group: 'devices', icon: 'globe' },
  deletion: { group: 'deletion', icon: 'trash' },
}

/** An item of the navigation. */
interface SectionItem {
  id: AccountSection
  label: string
  icon: HostIconSource | undefined
}

/** Items that belong together. */
export interface SectionGroup {
  name: GroupName
  /** Only for a group of several items. */
  title: string | undefined
  items: SectionItem[]
}

/** Returns the navigation's items in their groups, each at the place of its first item; the deletion is the last one. */
export function groupSections(sections: readonly ListedSection[], text: AccountMessages): SectionGroup[] {
  const groups = new Map<GroupName, SectionItem[]>()
  for (const section of sections) {
    const name = typeof section === 'string' ? KIT_SECTIONS[section].group : 'own'
    groups.set(name, [...(groups.get(name) ?? []), itemOf(section, text)])
  }
  const names = [...groups.keys()]
  return [...names.filter((name) => name !== 'deletion'), ...names.filter((name) => name === 'deletion')].map(
    (name) => {
      const items = groups.get(name) ?? []
      const title = name === 'security' || name === 'devices' ? text.groups[name] : undefined
      return { name, title: items.length > 1 ? title : undefined, items }
    },
  )
}

const itemOf = (section: ListedSection, text: AccountMessages): SectionItem =>
  typeof section === 'string'
    ? { id: section, label: text.sections[section], icon: KIT_SECTIONS[section].icon }
    : { id: section.id, label: section.label, icon: section.icon }
