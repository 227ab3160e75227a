import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultTheme, type ElementStates, elements } from 'poolgate'
import { describe, expect, test } from 'vitest'
import { readStylesheet } from '../../src/theme/readStylesheet.mjs'
import { COLOR_TOKENS, type ColorToken, DERIVED_TOKENS } from '../../src/theme/theme.ts'
import { variableOf } from '../../src/theme/themeRules.ts'

const components = readdirSync('src/components', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx') || file.endsWith('.ts'))
  .map((file) => readFileSync(join('src/components', file), 'utf8'))
  .join('\n')
const stylesheet = readStylesheet().replaceAll(/\/\*.*?\*\//gs, '')
const [tokenGuide = '', elementGuide = ''] = readFileSync('docs/theming.md', 'utf8').split('\n## Elements\n')

const found = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort()

const table: Record<string, { is: string; states?: Record<string, readonly string[]> }> = elements
const names = Object.keys(elements).sort()
const states = new Set(Object.values(table).flatMap((element) => Object.keys(element.states ?? {})))

/** The selectors of the stylesheet, without conditions on ancestors and descendants. */
const selectors = [...stylesheet.matchAll(/([^{};]+)\{/g)]
  .map(([, prelude = '']) => prelude.trim())
  .filter((prelude) => !/^(@|to$|from$)/.test(prelude))
  .flatMap((prelude) => withoutContext(prelude).split(','))

function withoutContext(selector: string): string {
  const shorter = selector.replaceAll(/:(where|has)\((?:[^()]|\([^()]*\))*\)/g, '')
  return shorter === selector ? shorter : withoutContext(shorter)
}

describe('the table of elements', () => {
  test('has exactly the classes that the components set', () => {
    expect(found(components, /(?<![\w-])pg-([a-z-]+)/g)).toEqual(names)
  })

  test('has each class of the stylesheet', () => {
    expect(found(stylesheet, /\.pg-([\w-]+)/g).filter((name) => !names.includes(name))).toEqual([])
  })

  test('has each `data-*` attribute that the components set, except those with content', () => {
    const set = found(components, /\b(data-(?!pg-scope)[a-z-]+)(?:=|': )/g)
    expect(set.filter((name) => name !== 'data-initials' && name !== 'data-name')).toEqual(
      [...states].filter((state) => state.startsWith('data-')).sort(),
    )
  })

  test('has each state that the stylesheet selects', () => {
    const selected = found(stylesheet, /\[((?:data-|aria-)[a-z-]+)/g)
    expect(selected.filter((state) => !states.has(state) && state !== 'data-name')).toEqual([])
  })

  test('equals the table in the theming guide, line by line', () => {
    const rows = [...elementGuide.matchAll(/^\| `([a-z-]+)` \| (.+) \| (.*) \|$/gm)].map(([, ...cells]) => cells)
    expect(rows).toEqual(
      Object.entries(table).map(([name, element]) => [
        name,
        element.is,
        Object.entries(element.states ?? {})
          .map(([state, values]) => `\`${state}\`: ${values.map((value) => `\`${value}\``).join(' ')}`)
          .join('; '),
      ]),
    )
  })

  test('types the values of each state', () => {
    const side: ElementStates<'user-menu'>['data-side'] = 'start'
    // @ts-expect-error Not one of the values in the table.
    const other: ElementStates<'user-menu'>['data-side'] = 'middle'
    expect(elements['user-menu'].states['data-side']).toEqual([side, 'end'])
    expect(elements['user-menu'].states['data-side']).not.toContain(other)
  })
})

/** The default color of a token, or the token that it follows. */
const defaultOf = (token: ColorToken) =>
  token === 'danger' || token === 'onDanger' ? DERIVED_TOKENS[token] : defaultTheme[token]

test('the theming guide lists every token with its variable and its default', () => {
  const rows = [...tokenGuide.matchAll(/^\| `(\w+)` \| `(--pg-[\w-]+)` \| .+ \| (.+) \|$/gm)].map(
    ([, ...cells]) => cells,
  )
  const tokens = COLOR_TOKENS.map((token) => [token, defaultOf(token)] as const)
  const others = Object.entries(defaultTheme).filter(([token]) => !(token in Object.fromEntries(tokens)))
  expect(rows).toEqual(
    [...tokens, ...others].map(([token, value]) => {
      if (typeof value === 'string' && token !== 'font') return [token, variableOf(token), `as \`${value}\``]
      if (token === 'font') return [token, '--pg-font', "the system's"]
      const values = typeof value === 'object' ? [value.light, value.dark] : [`${value}px`]
      return [token, variableOf(token), values.map((one) => `\`${one}\``).join(' ')]
    }),
  )
})

describe('a rule of the stylesheet', () => {
  test('is found by this check', () => {
    expect(selectors.length).toBeGreaterThan(names.length)
  })

  test('is addressed by one class, so that one class of the host app overrides it', () => {
    expect(selectors.filter((selector) => selector.match(/\.pg-/g)?.length !== 1)).toEqual([])
  })
})

test('the stylesheet is ASCII, so that it reads the same on a page without a charset', () => {
  expect(readStylesheet().match(/[^\n -~]/g)).toBeNull()
})
