/** Keeps a docs page where the user scrolled it: otherwise each of its frames scrolls it to the field that gets the focus there. */
export function stayInFrame(): void {
  if (!window.frameElement?.id.startsWith('iframe--')) return
  const { focus } = HTMLElement.prototype
  HTMLElement.prototype.focus = function (options) {
    focus.call(this, { ...options, preventScroll: true })
  }
  HTMLElement.prototype.scrollIntoView = () => {}
}
