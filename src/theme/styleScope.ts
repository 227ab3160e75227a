/** Carried by each outermost element of a kit; its value names the kit. */
export const SCOPE_ATTRIBUTE = 'data-pg-scope'

/**
 * Selects the outermost elements of one kit, or of every kit on the page.
 *
 * @param scope letters, digits, `-` and `_`, 64 at most. Default: every kit
 * @throws {TypeError} when the scope is of another form.
 */
export function scopeSelector(scope?: string): string {
  if (scope === undefined) return `[${SCOPE_ATTRIBUTE}]`
  if (!/^[\w-]{1,64}$/.test(scope)) throw new TypeError('A scope is 1 to 64 letters, digits, - and _.')
  return `[${SCOPE_ATTRIBUTE}="${scope}"]`
}
