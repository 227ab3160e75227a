import type { IconName } from '../shared/Icon.tsx'

const ICONS: Record<string, IconName> = { email: 'mail', phone_number: 'phone', locale: 'globe', zoneinfo: 'globe' }

/** Returns the icon of an attribute, by the service's name. */
export const attributeIcon = (name: string): IconName => (Object.hasOwn(ICONS, name) && ICONS[name]) || 'user'
