import { sanitizeCustomization } from '../customization/parse/sanitizeCustomization.ts'
import type { Dropped, LowContrast } from '../customization/policy/cleanCustomization.ts'
import { type UICustomizationResponse, unwrapCustomization } from '../customization/unwrapCustomization.ts'
import { paletteOf } from '../theme/palette.ts'
import type { Theme } from '../theme/theme.ts'
import { writeRules } from '../theme/writeRules.ts'
import type { UICustomization } from '../wire/uiCustomization.ts'

/** A sanitized customization, and what sanitizing removed. */
export interface SanitizedUICustomization {
  /** In AWS's shape. `CSS` contains only what the kit applies; the other members are unchanged. */
  uiCustomization: UICustomization
  /** The parts of the stylesheet that were removed, each with reason and line. At most 200. */
  dropped: Dropped[]
  /** Text with a contrast below 4.5 to 1. It isn't removed. */
  lowContrast: LowContrast[]
}

/**
 * Sanitizes the stylesheet of a customization on a server, by the rules in docs/customization.md, so that browsers receive only what
 * they may apply. Browsers sanitize it again.
 *
 * @param response The customization, or the whole response of GetUICustomization.
 * @param theme The theme that the customization is applied over, to check contrast. Default: the kit's default theme.
 * @throws {TypeError} if the customization is malformed.
 * @example
 * const { uiCustomization, dropped } = sanitizeUICustomization(await getUICustomization(pool))
 */
export function sanitizeUICustomization(
  response: UICustomizationResponse,
  theme: Theme = {},
): SanitizedUICustomization {
  const uiCustomization = unwrapCustomization(response)
  if (typeof uiCustomization.CSS !== 'string') return { uiCustomization, dropped: [], lowContrast: [] }
  const { rules, dropped, lowContrast } = sanitizeCustomization(uiCustomization.CSS, paletteOf(theme))
  return { uiCustomization: { ...uiCustomization, CSS: writeRules(rules) }, dropped, lowContrast }
}
