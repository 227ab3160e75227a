import type { LocatedRule, LocatedText } from './locateRules.ts'

/** Returns a function that returns the line of a longhand: that of its last declaration, or of the last one of its shorthand. */
export function lineOfLonghand(rule: LocatedRule | undefined): (property: string) => number | undefined {
  const lines = new Map(rule?.declarations.map(({ text, line }) => [propertyOf(text), line]))
  return (property) => {
    for (let name = property; name; name = withoutLastWord(name)) {
      const line = lines.get(name)
      if (line !== undefined) return line
    }
    return rule?.prelude.line
  }
}

/** Returns the declarations that the browser did not understand: those that set none of its longhands. */
export function ignoredDeclarations(rule: LocatedRule | undefined, longhands: readonly string[]): LocatedText[] {
  const understood = new Set(longhands.flatMap(namesThatSet))
  return (rule?.declarations ?? []).filter(({ text }) => {
    const isNestedRule = text.includes('{')
    return text && !isNestedRule && !understood.has(propertyOf(text))
  })
}

const propertyOf = (declaration: string) =>
  declaration
    .slice(0, Math.max(0, declaration.indexOf(':')))
    .trim()
    .toLowerCase()

/** `border-top-color` → `border-top` → `border` → nothing. */
const withoutLastWord = (name: string) => name.slice(0, Math.max(0, name.lastIndexOf('-')))

/** Returns a longhand and the shorthands that may have set it: for `border-top-color`, also `border-top`, `border`, `border-color`. */
function namesThatSet(longhand: string): string[] {
  if (longhand.startsWith('--')) return [longhand]
  const words = longhand.split('-')
  const prefixes = words.map((_, index) => words.slice(0, index + 1).join('-'))
  return words.length > 2 ? [...prefixes, `${words[0]}-${words.at(-1)}`] : prefixes
}
