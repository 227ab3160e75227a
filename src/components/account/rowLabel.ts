import { interpolate } from '../../messages/interpolate.ts'

/** `Remove {name}` → `Remove Chrome on Linux`. A label without the placeholder gets the name, if any, at the end. */
export const accessibleName = (label: string, name: string): string =>
  name && !label.includes('{name}') ? `${label}, ${name}` : interpolate(label, { name })

/** The name at the beginning or end of a label, with what separates it: `: {name}`, `„{name}“ `. */
const OUTER_NAME = /^[\p{P}\s]*\{name\}[\p{P}\s]*|[:\s\p{Ps}\p{Pi}]*\{name\}(?=\P{L}*$)/u

/**
 * `Remove {name}` → `Remove`, `{name} entfernen` → `Entfernen`. A name in the middle stays: voice control finds a button by its visible
 * label, which must therefore be a part of the accessible name.
 */
export function visibleLabel(label: string, name: string): string {
  const text = interpolate(label.replace(OUTER_NAME, ''), { name })
  return text.charAt(0).toUpperCase() + text.slice(1)
}
