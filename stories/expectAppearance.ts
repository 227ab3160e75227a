import { expect, waitFor } from 'storybook/test'

const COLORS = ['background-color', 'background-image', 'color', 'border-top-color']
const PARTS = ['background', 'banner', 'label', 'textDescription', 'inputField', 'submitButton', 'errorMessage']

/** Shows that every part of every screen wears the colours of a style sheet, and that no screen is wider than the page. */
export async function expectAppearance(canvas: HTMLElement, css = '') {
  const { scrollWidth, clientWidth } = document.documentElement
  await expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
  for (const part of PARTS) await expect(canvas.querySelector(`.${part}-customizable`)).toBeVisible()
  const expected = colorsIn(css)
  await waitFor(() => expect(expected.flatMap((one) => differences(canvas, one))).toEqual([]), { timeout: 5_000 })
}

type Expected = readonly [selector: string, property: string, value: string]

/** The colours that a sheet gives, as a browser computes them. */
function colorsIn(css: string): Expected[] {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  const rules = [...sheet.cssRules].filter((rule) => rule instanceof CSSStyleRule)
  return rules.flatMap(({ selectorText, style }) => {
    const probe = document.createElement('div')
    probe.style.cssText = style.cssText
    document.body.append(probe)
    const computed = getComputedStyle(probe)
    const names = COLORS.filter((name) => style.getPropertyValue(name))
    const found = names.map((name) => [selectorText, name, computed.getPropertyValue(name)] as const)
    probe.remove()
    return found
  })
}

/** A field that has the focus, or is wrong, has a border of its own. */
const differences = (canvas: HTMLElement, [selector, property, value]: Expected): string[] =>
  [...canvas.querySelectorAll(`${selector}:not(:focus, [aria-invalid="true"])`)]
    .map((element) => getComputedStyle(element).getPropertyValue(property))
    .filter((found) => found !== value)
    .map((found) => `${selector} ${property}: ${found}, not ${value}`)
