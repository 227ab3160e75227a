import { cdp, page } from 'vitest/browser'
import { luminance } from '../../src/customization/cssValues/contrast.ts'

/** A word or a control, and its position. */
interface Piece {
  /** The word or control with its markup, for a report. */
  describe: () => string
  element: Element
  box: DOMRect
}

/** Makes the window as large as the frame of the test, so that the frame is not scaled. */
export async function openWindow(width: number, height: number): Promise<void> {
  await cdp().send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false })
  await page.viewport(width, height)
}

/** Undoes {@link openWindow}. */
export async function closeWindow(): Promise<void> {
  await cdp().send('Emulation.clearDeviceMetricsOverride')
  await page.viewport(414, 896)
}

const CONTROLS = 'input, select, button, a, .pg-choice'
const OFF_SCREEN = '.pg-hidden, [hidden], select, datalist, svg'

/** Returns every word that the kit shows, including input values, initials and icons. */
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
      // A word that is broken across lines has a box on each line.
      for (const box of range.getClientRects())
        pieces.push({ describe: () => `“${word}” of ${element.outerHTML}`, element, box })
    }
  }
  const isTyped = (one: Element) => one instanceof HTMLSelectElement || (one as HTMLInputElement).value
  const signs = [...gallery.querySelectorAll('.pg-input, .pg-user-initials, .pg-error:not(:empty)')]
  return [...pieces, ...signs.filter((one) => !one.matches('.pg-input') || isTyped(one)).map(pieceOf)]
}

/** Returns every field, button and link. */
export const controlsOf = (gallery: Element): Piece[] =>
  [...gallery.querySelectorAll(CONTROLS)]
    .filter((one) => !one.closest('.pg-hidden, [hidden]') && one.checkVisibility())
    .map(pieceOf)

const pieceOf = (element: Element): Piece => ({
  describe: () => element.outerHTML,
  element,
  box: element.getBoundingClientRect(),
})

/** Returns those that are covered at their center, or tiny. The smallest word, a period, is two pixels wide in Noto Sans. */
export const unreachable = (pieces: readonly Piece[]): string[] =>
  pieces
    .filter(({ element, box: { left, top, width, height } }) => {
      const found = document.elementFromPoint(left + width / 2, top + height / 2)
      return width < 2 || height < 10 || !(found && isPartOf(element, found))
    })
    .map(({ describe }) => describe())

/** The select of a country is transparent, and covers what shows of its value. */
const isPartOf = (element: Element, found: Element): boolean =>
  element.contains(found) || (element.matches('.pg-country-code') && element.nextElementSibling === found)

/** Returns those with a font size under 10 pixels. */
export const tooSmall = (pieces: readonly Piece[]): string[] =>
  pieces
    .filter(({ element }) => Number.parseFloat(getComputedStyle(element).fontSize) < 10)
    .map(({ describe }) => describe())

/** The contrast that a word must have on the screenshot. A stroke thinner than a pixel has less contrast than its color. */
const MIN_CONTRAST = 1.4

/**
 * Returns the words that cannot be distinguished from their background. Takes two screenshots, the second without text: a word is visible
 * where they differ.
 */
export async function invisible(pieces: readonly Piece[]): Promise<string[]> {
  const area = areaOf(pieces)
  const withText = await screenshot(area)
  const hidingText = document.createElement('style')
  hidingText.textContent = '.pg-root *, .pg-root *::before { -webkit-text-fill-color: transparent !important }'
  document.head.append(hidingText)
  const withoutText = await screenshot(area)
  hidingText.remove()
  return pieces.flatMap(({ describe, box }) => {
    const ratio = highestContrast(withText, withoutText, within(area, box))
    return ratio < MIN_CONTRAST ? [`${ratio.toFixed(2)}: ${describe()}`] : []
  })
}

/** Returns the smallest area of whole pixels that has all of them. */
function areaOf(pieces: readonly Piece[]): DOMRect {
  const left = Math.floor(Math.min(...pieces.map(({ box }) => box.left)))
  const top = Math.floor(Math.min(...pieces.map(({ box }) => box.top)))
  const right = Math.ceil(Math.max(...pieces.map(({ box }) => box.right)))
  const bottom = Math.ceil(Math.max(...pieces.map(({ box }) => box.bottom)))
  return new DOMRect(left, top, right - left, bottom - top)
}

const within = (area: DOMRect, { x, y, width, height }: DOMRect) => new DOMRect(x - area.x, y - area.y, width, height)

/** Takes a screenshot of a part of the page. Needs {@link openWindow}. */
async function screenshot({ x, y, width, height }: DOMRect): Promise<ImageData> {
  const clip = { x, y, width, height, scale: 1 }
  const { data } = await cdp().send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true, clip })
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob())
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true })!
  context.drawImage(bitmap, 0, 0)
  return context.getImageData(0, 0, bitmap.width, bitmap.height)
}

/** Returns the highest contrast between the same pixels of two screenshots, within a box. */
function highestContrast(one: ImageData, other: ImageData, { left, right, top, bottom }: DOMRect): number {
  let highest = 1
  for (let row = Math.floor(top); row < bottom; row++) {
    for (let column = Math.floor(left); column < right; column++) {
      const at = 4 * (row * one.width + column)
      if ([0, 1, 2].every((channel) => one.data[at + channel] === other.data[at + channel])) continue
      const light = [one, other].map(({ data }) => luminance([data[at]!, data[at + 1]!, data[at + 2]!, 1]) + 0.05)
      highest = Math.max(highest, Math.max(...light) / Math.min(...light))
      if (highest >= MIN_CONTRAST) return highest
    }
  }
  return highest
}
