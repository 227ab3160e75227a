/** The attribute on each root element of a kit. Its value is the kit's style scope. */
export const SCOPE_ATTRIBUTE = 'data-pg-scope'

/**
 * Returns a selector for the root elements of one kit, or of every kit on the page.
 *
 * @param scope Up to 64 letters, digits, `-` and `_`. Default: every kit.
 * @throws {TypeError} if the scope has another form.
 */
export function scopeSelector(scope?: string): string {
  if (scope === undefined) return `[${SCOPE_ATTRIBUTE}]`
  if (!/^[\w-]{1,64}$/.test(scope))
    throw new TypeError('A style scope is 1 to 64 letters, digits, hyphens or underscores.')
  return `[${SCOPE_ATTRIBUTE}="${scope}"]`
}
