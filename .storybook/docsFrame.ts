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
      fitFrame()
      keepState()
      resolve()
    }
    const timer = setTimeout(end, LONGEST_PLAY)
    for (const event of ENDS) channel.on(event, end)
  })

/** Hides from the story that the next frame takes the focus: a field that the user left shows something else. */
function keepState(): void {
  window.addEventListener('focusout', (event) => event.stopImmediatePropagation(), { capture: true, once: true })
}

/** The heights that a frame may have, in pixels. Galleries of screens are longer, and scroll. */
const SHORTEST = 200
const LONGEST = 1_600
/** Below an open menu, which isn't in the flow of the page. */
const ROOM = 16

/** Makes the frame as high as its state. */
function fitFrame(): void {
  if (!frame?.parentElement) return
  const bottoms = [...document.querySelectorAll('body, body *')].map(
    (element) => element.getBoundingClientRect().bottom,
  )
  const lowest = Math.max(...bottoms)
  const isBelowPage = lowest > document.body.getBoundingClientRect().bottom
  const height = Math.max(SHORTEST, lowest + scrollY + (isBelowPage ? ROOM : 0))
  frame.parentElement.style.height = `${Math.min(height, LONGEST)}px`
}
