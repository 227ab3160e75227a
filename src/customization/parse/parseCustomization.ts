import { type Palette, paletteOf } from '../../theme/palette.ts'
import type { CleanCustomization } from '../policy/cleanCustomization.ts'
import { cleanStylesheet } from './cleanStylesheet.ts'

/**
 * Cleans a stylesheet in the browser: as `sanitizeCustomization` does, and without the declarations that the browser doesn't know, so
 * that an earlier one stays, as in CSS. Nothing of the text is put into the page, so nothing is fetched.
 *
 * @param css `CSS` of GetUICustomization (docs/protocol.md §8.2)
 * @param palette the colors of the kit without it. Default: the kit's own
 */
export const parseCustomization = (css: string, palette: Palette = paletteOf()): CleanCustomization =>
  cleanStylesheet(css, palette, (property, value) => CSS.supports(property, value))
