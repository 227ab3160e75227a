import { adoptRules } from '../../theme/adoptRules.ts'
import type { Palette } from '../../theme/palette.ts'
import type { CleanRule } from '../policy/cleanCustomization.ts'
import { customizationRules } from './customizationRules.ts'

/**
 * Puts a customization on one kit. Where the engine has no constructed sheets, nothing happens: no customization is better than a
 * `<style>` element.
 *
 * @param rules of {@link parseCustomization}, or of `sanitizeCustomization` on a server; checked again here
 * @param scope the kit's name
 * @param palette what the kit looks like without it
 * @param root where the kit is drawn. Default: the document
 * @returns takes it away again
 * @throws {TypeError} when the scope is of another form.
 */
export const applyCustomization = (
  rules: readonly CleanRule[],
  scope: string,
  palette: Palette,
  root: Document | ShadowRoot = document,
): (() => void) => adoptRules(customizationRules(rules, palette, scope), root)
