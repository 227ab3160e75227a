import { type Palette, paletteOf } from '../../theme/palette.ts'
import type { CleanCustomization } from '../policy/cleanCustomization.ts'
import { cleanStylesheet } from './cleanStylesheet.ts'

/**
 * Cleans a stylesheet without a browser, so that a server can send clean rules.
 *
 * @param css `CSS` of GetUICustomization (docs/protocol.md §8.2)
 * @param palette the colors of the kit without it. Default: the kit's own
 */
export const sanitizeCustomization = (css: string, palette: Palette = paletteOf()): CleanCustomization =>
  cleanStylesheet(css, palette, () => true)
