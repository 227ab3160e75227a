import type { IconName } from '../shared/Icon.tsx'

/** Returns the icon of a device, by its name or user agent. */
export const deviceIcon = (name: string): IconName =>
  /iphone|ipad|android|phone|mobile|pixel|galaxy/i.test(name) ? 'phone' : 'laptop'
