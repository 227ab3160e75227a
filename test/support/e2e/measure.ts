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
 * Returns the layout shift scores since the last call: `page` of all elements, `kit` of the kit's elements only. `frames` is in how
 * many frames something of the kit moved. Unlike in the browsers' metric, shifts within half a second of a click count too.
 */
export const readShifts = (page: Page): Promise<{ page: number; kit: number; frames: number }> =>
  page.evaluate(async () => {
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame)
    const entries: LayoutShift[] = Reflect.get(globalThis, 'takeShifts')()
    const score = { page: 0, kit: 0 }
    const frames = new Set<number>()
    for (const { value, sources, startTime } of entries) {
      score.page += value
      for (const { node, previousRect: before, currentRect: after } of sources) {
        const element = node instanceof Element ? node : node?.parentElement
        if (!element?.closest('.pg-root')) continue
        const width = Math.max(before.right, after.right) - Math.min(before.left, after.left)
        const height = Math.max(before.bottom, after.bottom) - Math.min(before.top, after.top)
        const move = Math.max(Math.abs(before.x - after.x), Math.abs(before.y - after.y))
        frames.add(startTime)
        score.kit += ((width * height) / (innerWidth * innerHeight)) * (move / Math.max(innerWidth, innerHeight))
      }
    }
    return { ...score, frames: frames.size }
  })
