/** A document, or a shadow root in one. */
type KitRoot = Document | ShadowRoot

/** Applies styles to a root. @returns A function that removes them. */
type RootStyle = (root: KitRoot) => () => void

/** Where the elements of one kit are: usually the page's document, but also shadow roots, and the documents of other windows. */
export interface KitRoots {
  /** Adds the root of an element, until the returned function is called. */
  add: (element: Element) => () => void
  /** Applies styles to the page's document and to every other root, now and later. @returns A function that removes them. */
  style: (apply: RootStyle) => () => void
  /** Returns the elements of the kit that match a selector. */
  query: (selector: string) => Element[]
  /** Returns the windows that show the kit, the page's own first. */
  windows: () => Window[]
}

interface Entry {
  elements: number
  removers: Map<RootStyle, () => void>
}

export function createKitRoots(): KitRoots {
  const entries = new Map<KitRoot, Entry>()
  const styles = new Set<RootStyle>()
  const entryOf = (root: KitRoot): Entry => {
    const entry = entries.get(root) ?? {
      elements: 0,
      removers: new Map([...styles].map((apply) => [apply, apply(root)])),
    }
    entries.set(root, entry)
    return entry
  }
  return {
    add: (element) => {
      const root = element.getRootNode()
      if (!isKitRoot(root)) return () => {}
      const entry = entryOf(root)
      entry.elements++
      return () => {
        entry.elements--
        if (entry.elements > 0 || root === document) return
        for (const remove of entry.removers.values()) remove()
        entries.delete(root)
      }
    },
    style: (apply) => {
      entryOf(document)
      styles.add(apply)
      for (const [root, { removers }] of entries) removers.set(apply, apply(root))
      return () => {
        styles.delete(apply)
        for (const { removers } of entries.values()) {
          removers.get(apply)?.()
          removers.delete(apply)
        }
      }
    },
    query: (selector) => [...entries.keys()].flatMap((root) => [...root.querySelectorAll(selector)]),
    windows: () => [...new Set([window, ...[...entries.keys()].flatMap((root) => documentOf(root).defaultView ?? [])])],
  }
}

const DOCUMENT = 9
const FRAGMENT = 11

/** The kit may be in another window, whose classes are different ones: `instanceof` doesn't work. A detached element has no root. */
const isKitRoot = (node: Node): node is KitRoot =>
  node.nodeType === DOCUMENT || (node.nodeType === FRAGMENT && 'host' in node)

/** Returns the document of a root. */
const documentOf = (root: KitRoot): Document => root.ownerDocument ?? root
