/** Returns the kit's texts that overflow their card or button, or overlap. */
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
