import { interpolate } from '../../messages/interpolate.ts'

/** `Remove {name}` → `Remove Chrome on Linux`. A label without the placeholder gets the name, if any, at the end. */
export const accessibleName = (label: string, name: string): string =>
  name && !label.includes('{name}') ? `${label}, ${name}` : interpolate(label, { name })

/**
 * `Remove {name}` → `Remove`. A name in the middle stays: voice control finds a button by its visible label, which must
 * therefore be a part of the accessible name.
 */
export const visibleLabel = (label: string, name: string): string =>
  interpolate(label.replace(/^\{name\}\s*|\s*\{name\}(?=\P{L}*$)/u, ''), { name })
