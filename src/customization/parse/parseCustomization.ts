import { type Palette, paletteOf } from '../../theme/palette.ts'
import type { CleanCustomization } from '../policy/cleanCustomization.ts'
import { cleanStylesheet } from './cleanStylesheet.ts'
import { readCssom } from './readCssom.ts'

/**
 * Cleans a stylesheet in the browser. The browser's own parser reads it in a constructed stylesheet that is never attached, so nothing
 * is fetched. The result is checked by decoded selector, longhand and value, and rewritten.
 *
 * If the engine has no constructed stylesheets (Safari before 16.4), the result has no rules.
 *
 * @param css `CSS` of GetUICustomization (docs/protocol.md §8.2)
 * @param palette the colors of the kit without it. Default: the kit's own
 */
export const parseCustomization = (css: string, palette: Palette = paletteOf()): CleanCustomization =>
  cleanStylesheet(css, palette, readCssom)
