const isNative = (value: unknown) => typeof value === 'function' && String(value).includes('[native code]')

/** Returns every string that is reachable from a value through members, prototypes, maps, sets and functions. */
export function reachableTexts(root: unknown): string[] {
  const seen = new Set<unknown>()
  const texts: string[] = []
  const visit = (value: unknown) => {
    if (seen.has(value) || isNative(value)) return
    seen.add(value)
    if (typeof value === 'string') texts.push(value)
    if (typeof value === 'function') texts.push(String(value))
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return
    if (value instanceof Map || value instanceof Set) for (const entry of value) visit(entry)
    for (let holder: object | null = value; holder; holder = Reflect.getPrototypeOf(holder)) {
      if (holder === Object.prototype || holder === Function.prototype) break
      for (const name of Reflect.ownKeys(holder)) {
        texts.push(String(name))
        visit(Reflect.get(holder, name, value))
      }
    }
  }
  visit(root)
  return texts
}
