import { adoptRules } from '../../theme/adoptRules.ts'
import type { Palette } from '../../theme/palette.ts'
import type { CleanRule } from '../policy/cleanCustomization.ts'
import { customizationRules } from './customizationRules.ts'

/**
 * Applies a customization to one kit. Does nothing if the engine has no constructed stylesheets: no customization is better than a
 * `<style>` element.
 *
 * @param rules those of `parseCustomization`, or of `sanitizeCustomization` on a server; checked again here
 * @param scope the name of the kit
 * @param palette the colors of the kit without the customization
 * @param root the document or shadow root of the kit. Default: the document
 * @returns removes the customization
 * @throws {TypeError} if the scope has another form.
 */
export const applyCustomization = (
  rules: readonly CleanRule[],
  scope: string,
  palette: Palette,
  root: Document | ShadowRoot = document,
): (() => void) => adoptRules(customizationRules(rules, palette, scope), root)
