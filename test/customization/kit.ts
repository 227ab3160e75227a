import type { CleanRule } from '../../src/customization/policy/cleanCustomization.ts'
import { applyCustomization } from '../../src/customization/render/applyCustomization.ts'
import { paletteOf } from '../../src/theme/palette.ts'
import { SCOPE_ATTRIBUTE } from '../../src/theme/styleScope.ts'

const undo: (() => void)[] = []

/** Adds an element with a class of the hosted UI to the page, below a root element of a kit that is 400 pixels wide. */
export function elementOf(className: string, scope = 'kit', tag = 'button'): HTMLElement {
  const root = document.createElement('div')
  root.setAttribute(SCOPE_ATTRIBUTE, scope)
  root.style.width = '400px'
  const element = document.createElement(tag)
  element.className = className
  root.append(element)
  document.body.append(root)
  undo.push(() => root.remove())
  return element
}

/** Applies clean rules to the kits of a style scope, until `removeAll`. */
export function applyRules(rules: readonly CleanRule[], scope = 'kit'): void {
  undo.push(applyCustomization(rules, scope, paletteOf()))
}

/** Removes what the test added. For `afterEach`. */
export function removeAll(): void {
  for (const one of undo.splice(0)) one()
}
