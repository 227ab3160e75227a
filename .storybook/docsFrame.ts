import { PLAY_FUNCTION_THREW_EXCEPTION, STORY_FINISHED, STORY_THREW_EXCEPTION } from 'storybook/internal/core-events'
import { addons } from 'storybook/preview-api'

/** How long, in milliseconds, a frame may keep the others waiting. */
const LONGEST_PLAY = 60_000

const ENDS = [STORY_FINISHED, PLAY_FUNCTION_THREW_EXCEPTION, STORY_THREW_EXCEPTION]

/** The frame that this story has on a docs page. */
const frame = window.frameElement?.id.startsWith('iframe--') ? (window.frameElement as HTMLElement) : undefined

/** Keeps a docs page where the user scrolled it: otherwise each of its frames scrolls it to the field that gets the focus there. */
export function stayInFrame(): void {
  if (!frame) return
  const { focus } = HTMLElement.prototype
  HTMLElement.prototype.focus = function (options) {
    focus.call(this, { ...options, preventScroll: true })
  }
  HTMLElement.prototype.scrollIntoView = () => {}
}

/** Lets the frames of a docs page reach their states one after the other: only one of them can have the focus. */
export async function waitForTurn(): Promise<void> {
  if (!frame || !navigator.locks) return
  await new Promise<void>((start) => {
    void navigator.locks.request('poolgate-docs-frame', async () => {
      start()
      await storyEnd()
    })
  })
}

const storyEnd = () =>
  new Promise<void>((resolve) => {
    const channel = addons.getChannel()
    const end = () => {
      for (const event of ENDS) channel.off(event, end)
      clearTimeout(timer)
      keepFocusedState()
      fitFrame()
      resolve()
    }
    const timer = setTimeout(end, LONGEST_PLAY)
    for (const event of ENDS) channel.on(event, end)
  })

/** Keeps what shows only in a field with the focus, such as a hint, when the next frame takes it, until the user does something here. */
function keepFocusedState(): void {
  const use = new AbortController()
  const { signal } = use
  for (const type of ['keydown', 'pointerdown']) addEventListener(type, () => use.abort(), { capture: true, signal })
  for (const type of ['blur', 'focusout']) {
    addEventListener(type, (event) => event.stopImmediatePropagation(), { capture: true, signal })
  }
}

/** The heights that a frame may have, in pixels. Galleries of screens are longer, and scroll. */
const SHORTEST = 200
const LONGEST = 1_600

/** Makes the frame as high as its state. */
function fitFrame(): void {
  if (!frame?.parentElement) return
  const bottoms = [...document.body.querySelectorAll('*')].map((element) => element.getBoundingClientRect().bottom)
  const padding = Number.parseFloat(getComputedStyle(document.body).paddingBottom)
  const height = Math.max(SHORTEST, ...bottoms.map((bottom) => bottom + scrollY + padding))
  frame.parentElement.style.height = `${Math.min(height, LONGEST)}px`
}
