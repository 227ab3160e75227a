import { cdp, page } from 'vitest/browser'
import { luminance } from '../../src/customization/cssValues/contrast.ts'

/** Something to be read or used, and where it is. */
interface Piece {
  what: string
  element: Element
  box: DOMRect
}

/** Makes the window as large as the frame of the test, so that the frame is shown in its own size. */
export async function openWindow(width: number, height: number): Promise<void> {
  await cdp().send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false })
  await page.viewport(width, height)
}

/** Takes back what {@link openWindow} did. */
export async function closeWindow(): Promise<void> {
  await cdp().send('Emulation.clearDeviceMetricsOverride')
  await page.viewport(414, 896)
}

const CONTROLS = 'input, select, button, a, .pg-choice'
const OFF_SCREEN = '.pg-hidden, [hidden], select, datalist, svg'

/** Every word that the kit shows, typed ones and signs of its own included. */
export function wordsOf(gallery: Element): Piece[] {
  const texts = document.createNodeIterator(gallery, NodeFilter.SHOW_TEXT)
  const pieces: Piece[] = []
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement!
    if (element.closest(OFF_SCREEN)) continue
    for (const { 0: word, index } of text.nodeValue!.matchAll(/\S+/g)) {
      const range = document.createRange()
      range.setStart(text, index)
      range.setEnd(text, index + word.length)
      // A word that is broken has a box on each line.
      for (const box of range.getClientRects()) pieces.push({ what: `“${word}” of ${element.outerHTML}`, element, box })
    }
  }
  const isTyped = (one: Element) => one instanceof HTMLSelectElement || (one as HTMLInputElement).value
  const signs = [...gallery.querySelectorAll('.pg-input, .pg-user-initials, .pg-error:not(:empty)')]
  return [...pieces, ...signs.filter((one) => !one.matches('.pg-input') || isTyped(one)).map(pieceOf)]
}

/** Every field, button and link. */
export const controlsOf = (gallery: Element): Piece[] =>
  [...gallery.querySelectorAll(CONTROLS)]
    .filter((one) => !one.closest('.pg-hidden, [hidden]') && one.checkVisibility())
    .map(pieceOf)

const pieceOf = (element: Element): Piece => ({
  what: element.outerHTML,
  element,
  box: element.getBoundingClientRect(),
})

/** Those whose middle belongs to something else, or that have no size to speak of: a full stop has three pixels. */
export const unreachable = (pieces: readonly Piece[]): string[] =>
  pieces
    .filter(({ element, box: { left, top, width, height } }) => {
      const found = document.elementFromPoint(left + width / 2, top + height / 2)
      return width < 3 || height < 10 || !(found && element.contains(found))
    })
    .map(({ what }) => what)

/** Those in a font of under 10 pixels. */
export const tooSmall = (pieces: readonly Piece[]): string[] =>
  pieces.filter(({ element }) => Number.parseFloat(getComputedStyle(element).fontSize) < 10).map(({ what }) => what)

/** The contrast that a word must have on the picture. A stroke thinner than a pixel has less than its color. */
const SEEN = 1.4

/**
 * Words that cannot be told from what is behind them: two pictures are taken, the second without any text, and a word is where they differ.
 */
export async function invisible(gallery: HTMLElement, pieces: readonly Piece[]): Promise<string[]> {
  const shown = await picture(gallery)
  const veil = document.createElement('style')
  veil.textContent = '.pg-root *, .pg-root *::before { -webkit-text-fill-color: transparent !important }'
  document.head.append(veil)
  const veiled = await picture(gallery)
  veil.remove()
  return pieces.flatMap(({ what, box }) => {
    const ratio = mostContrast(shown, veiled, box)
    return ratio < SEEN ? [`${ratio.toFixed(2)}: ${what}`] : []
  })
}

/** The page down to the end of an element, in a window of {@link openWindow}. */
async function picture(element: HTMLElement): Promise<ImageData> {
  const { right, bottom } = element.getBoundingClientRect()
  const clip = { x: 0, y: 0, width: Math.ceil(right), height: Math.ceil(bottom), scale: 1 }
  const { data } = await cdp().send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true, clip })
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob())
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true })!
  context.drawImage(bitmap, 0, 0)
  return context.getImageData(0, 0, bitmap.width, bitmap.height)
}

/** The greatest contrast between the same pixels of two pictures, in a box. */
function mostContrast(one: ImageData, other: ImageData, { left, right, top, bottom }: DOMRect): number {
  let most = 1
  for (let row = Math.floor(top); row < bottom; row++) {
    for (let column = Math.floor(left); column < right; column++) {
      const at = 4 * (row * one.width + column)
      if ([0, 1, 2].every((channel) => one.data[at + channel] === other.data[at + channel])) continue
      const light = [one, other].map(({ data }) => luminance([data[at]!, data[at + 1]!, data[at + 2]!, 1]) + 0.05)
      most = Math.max(most, Math.max(...light) / Math.min(...light))
      if (most >= SEEN) return most
    }
  }
  return most
}
