import { expect, waitFor } from 'storybook/test'

const COLORS = ['background-color', 'background-image', 'color', 'border-top-color']
const PARTS = ['background', 'banner', 'label', 'textDescription', 'inputField', 'submitButton', 'errorMessage']

/** Checks that all elements of all screens have the colors of a stylesheet, and that the page doesn't scroll sideways. */
export async function expectAppearance(canvas: HTMLElement, css = '') {
  const { scrollWidth, clientWidth } = document.documentElement
  await expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
  for (const part of PARTS) await expect(canvas.querySelector(`.${part}-customizable`)).toBeVisible()
  const expected = colorsIn(css)
  await waitFor(() => expect(expected.flatMap((color) => differences(canvas, color))).toEqual([]))
}

type Expected = readonly [selector: string, property: string, value: string]

/** Returns the colors that a stylesheet sets, as the browser computes them. */
function colorsIn(css: string): Expected[] {
  const stylesheet = new CSSStyleSheet()
  stylesheet.replaceSync(css)
  const rules = [...stylesheet.cssRules].filter((rule) => rule instanceof CSSStyleRule)
  return rules.flatMap(({ selectorText, style }) => {
    const probe = document.createElement('div')
    probe.style.cssText = style.cssText
    document.body.append(probe)
    const computed = getComputedStyle(probe)
    const properties = COLORS.filter((property) => style.getPropertyValue(property))
    const found = properties.map((property) => [selectorText, property, computed.getPropertyValue(property)] as const)
    probe.remove()
    return found
  })
}

/** Describes the elements whose value differs from the expected one. Skips focused and invalid fields, whose border differs. */
const differences = (canvas: HTMLElement, [selector, property, value]: Expected): string[] =>
  [...canvas.querySelectorAll(`${selector}:not(:focus, [aria-invalid="true"])`)]
    .map((element) => getComputedStyle(element).getPropertyValue(property))
    .filter((found) => found !== value)
    .map((found) => `${selector} ${property}: ${found}, not ${value}`)
