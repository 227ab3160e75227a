import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** An assertion of what the user sees: `expect`, a check of `userAt`, or a query that fails without its element. */
const ASSERTION = /\bexpect\(|\.see[A-Z]\w*\(|\bexpect[A-Z]\w*\(/

/** Returns the top-level declarations of a file, by name. */
function declarationsOf(source: string): Map<string, string> {
  const starts = source.split(/^(?=(?:export )?(?:async )?(?:const|function) \w)/m).slice(1)
  return new Map(starts.map((text) => [/(?:const|function) (\w+)/.exec(text)?.[1] ?? '', text]))
}

/** Returns whether a declaration has a play function with an assertion, or gets one from a declaration that it spreads or calls. */
function assertsState(name: string, declarations: Map<string, string>): boolean {
  const text = declarations.get(name) ?? ''
  const [, play] = /\bplay: ([\s\S]*)/.exec(text) ?? []
  if (play !== undefined) return ASSERTION.test(play)
  const bases = [...text.matchAll(/\.\.\.(\w+)|= (\w+)\(/g)].map(([, spread, called]) => spread ?? called ?? '')
  return bases.some((base) => base !== name && assertsState(base, declarations))
}

function storiesWithoutAssertion(source: string): string[] {
  const declarations = declarationsOf(source)
  const stories = [...source.matchAll(/^export const (\w+)/gm)].map(([, name = '']) => name)
  return stories.filter((name) => !assertsState(name, declarations))
}

describe('every story asserts the state that its name promises', () => {
  const files = readdirSync('stories').filter((file) => file.endsWith('.stories.tsx'))

  test.each(files)('%s', (file) => {
    expect(storiesWithoutAssertion(readFileSync(`stories/${file}`, 'utf8'))).toEqual([])
  })

  test('a story without one is found, with its variants', () => {
    const source = `
const dark = { globals: { scheme: 'dark' } }
export const Empty: Story = { play: async (context) => userAt(context).press('Save') }
export const EmptyDark: Story = { ...Empty, ...dark }
export const Loading: Story = { parameters: stuck }
export const Shown: Story = { play: async (context) => userAt(context).seeHeading('Save') }
export const ShownDark: Story = { ...Shown, ...dark }
`
    expect(storiesWithoutAssertion(source)).toEqual(['Empty', 'EmptyDark', 'Loading'])
  })
})
