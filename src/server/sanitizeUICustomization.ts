import { sanitizeCustomization } from '../customization/parse/sanitizeCustomization.ts'
import type { Dropped, LowContrast } from '../customization/policy/cleanCustomization.ts'
import { paletteOf } from '../theme/palette.ts'
import type { Theme } from '../theme/theme.ts'
import { writeRules } from '../theme/writeRules.ts'
import type { UICustomization } from '../wire/uiCustomization.ts'

/** A customization after cleaning, and what that changed. */
export interface SanitizedUICustomization {
  /** In AWS's shape. Its `CSS` holds what the kit applies, written anew; all else is as it was. */
  uiCustomization: UICustomization
  /** What of the style sheet has no effect, with reason and line; 200 at most. */
  dropped: Dropped[]
  /** Text that is hard to read: under 4.5 to 1. It stays. */
  lowContrast: LowContrast[]
}

/**
 * Cleans the style sheet of a customization on a server, by the list of docs/customization.md, so that browsers get nothing but what
 * they may apply. They check it all the same.
 *
 * @param theme what the kit wears beneath it, for the contrast of its texts. Default: the kit's own look
 * @example
 * const { uiCustomization, dropped } = sanitizeUICustomization(await getUICustomization(pool))
 */
export function sanitizeUICustomization(uiCustomization: UICustomization, theme: Theme = {}): SanitizedUICustomization {
  if (typeof uiCustomization.CSS !== 'string') return { uiCustomization, dropped: [], lowContrast: [] }
  const { rules, dropped, lowContrast } = sanitizeCustomization(uiCustomization.CSS, paletteOf(theme))
  return { uiCustomization: { ...uiCustomization, CSS: writeRules(rules) }, dropped, lowContrast }
}
