/**
 * Returns the texts of the kit that React keeps as nodes of their own. A browser that translates the page replaces them, and React then
 * fails to remove them, or updates nodes that no longer show. A text that is all that its element contains has no such node.
 */
export function findBareTexts(root: Node = document.body): string[] {
  const found: string[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode as Text
    const isReactNode = Object.keys(text).some((name) => name.startsWith('__reactFiber$'))
    const parent = text.parentElement
    if (isReactNode && text.data.trim() && parent?.closest('.pg-root'))
      found.push(`“${text.data}” in ${parent.outerHTML}`)
  }
  return found
}
