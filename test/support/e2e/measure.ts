import type { Page } from 'playwright'

/** Returns by how many pixels the page is wider than its window, at each of two widths. */
export async function overflow(page: Page): Promise<number[]> {
  const found: number[] = []
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 720 })
    found.push(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
  }
  return found
}

/** Doubles font sizes and line heights only, as "zoom text only" does in browsers that have it. */
export const enlargeText = (page: Page) =>
  page.evaluate(() => {
    const elements = [...document.querySelectorAll<HTMLElement>('body *')]
    const rules = elements.map((element, index) => {
      const { fontSize, lineHeight } = getComputedStyle(element)
      const line = lineHeight === 'normal' ? lineHeight : `${2 * Number.parseFloat(lineHeight)}px`
      const size = `${2 * Number.parseFloat(fontSize)}px`
      return `[data-zoom="${index}"] { font-size: ${size} !important; line-height: ${line} !important }`
    })
    for (const [index, element] of elements.entries()) element.dataset.zoom = String(index)
    const sheet = new CSSStyleSheet()
    for (const rule of rules) sheet.insertRule(rule)
    document.adoptedStyleSheets = [sheet]
  })

export const restoreText = (page: Page) => page.evaluate(() => void document.adoptedStyleSheets.splice(0))

/** Returns the kit's texts that overflow their card or button, or overlap. Runs in the page. */
export function cutTexts(): string[] {
  const texts = [...document.querySelectorAll<HTMLElement>('.pg-root *')]
    .filter((element) => !element.children.length && element.innerText && !element.closest('.pg-hidden, select'))
    .map((element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      const frame = element.closest('button, .pg-card') ?? document.body
      return { text: element.innerText, lines: [...range.getClientRects()], frame: frame.getBoundingClientRect() }
    })
  const isOut = (line: DOMRect, frame: DOMRect) =>
    line.left < frame.left || line.right > frame.right || line.top < frame.top || line.bottom > frame.bottom
  const meet = (a: DOMRect, b: DOMRect) =>
    a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
  const isCut = (one: (typeof texts)[0]) =>
    one.lines.some(
      (line) =>
        isOut(line, one.frame) ||
        texts.some((other) => other !== one && other.lines.some((otherLine) => meet(line, otherLine))),
    )
  return texts.filter(isCut).map(({ text }) => text)
}

export const findCutText = (page: Page) => page.evaluate(cutTexts)

/** Starts to record layout shifts. For `addInitScript`. */
export function recordShifts(): void {
  const shifts: PerformanceEntry[] = []
  const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()))
  observer.observe({ type: 'layout-shift', buffered: true })
  Reflect.set(globalThis, 'takeShifts', () => [...shifts.splice(0), ...observer.takeRecords()])
}

interface LayoutShift extends PerformanceEntry {
  value: number
  sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[]
}

/**
 * Returns the layout shift scores since the last call: `page` of all elements, `kit` of the kit's elements only. Unlike in the browsers'
 * metric, shifts within half a second of a click count too.
 */
export const readShifts = (page: Page): Promise<{ page: number; kit: number }> =>
  page.evaluate(async () => {
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame)
    const entries: LayoutShift[] = Reflect.get(globalThis, 'takeShifts')()
    const score = { page: 0, kit: 0 }
    for (const { value, sources } of entries) {
      score.page += value
      for (const { node, previousRect: before, currentRect: after } of sources) {
        const element = node instanceof Element ? node : node?.parentElement
        if (!element?.closest('.pg-root')) continue
        const width = Math.max(before.right, after.right) - Math.min(before.left, after.left)
        const height = Math.max(before.bottom, after.bottom) - Math.min(before.top, after.top)
        const move = Math.max(Math.abs(before.x - after.x), Math.abs(before.y - after.y))
        score.kit += ((width * height) / (innerWidth * innerHeight)) * (move / Math.max(innerWidth, innerHeight))
      }
    }
    return score
  })
