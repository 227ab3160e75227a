import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pages } from './codeBlocks.ts'

/** The options of each command, from the usage that the command line prints. */
const usage = /const USAGE = `(.*?)`\n/s.exec(readFileSync('src/cli.ts', 'utf8'))?.[1] ?? ''
const options = Object.fromEntries(
  ['local', 'pull'].map((command) => {
    const [, chapter = ''] = usage.split(`\n\npoolgate ${command} `)
    const [lines = ''] = chapter.split('\n\npoolgate ')
    return [command, [...lines.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, option]) => option)]
  }),
)
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

const linesOf = (page: string) => readFileSync(page, 'utf8').split('\n')

test('the command line has options', () => {
  expect(options.local).toContain('--seed')
  expect(options.pull).toContain('--out')
})

test.each(pages)('%s uses commands of poolgate with options that they have', (page) => {
  const unknown = linesOf(page).flatMap((line) =>
    [...line.matchAll(/\bpoolgate (\w+)((?: [^\s`'"]+)*)/g)].flatMap(([used, command = '', rest = '']) =>
      (rest.match(/--[\w-]+/g) ?? [])
        .filter((option) => !options[command]?.includes(option))
        .map((option) => `${used}: ${option}`),
    ),
  )
  expect(unknown).toEqual([])
})

test.each(pages)('%s names scripts that package.json has', (page) => {
  const named = linesOf(page).flatMap((line) =>
    [...line.matchAll(/\bnpm run ([\w:]+)/g)].map(([, script = '']) => script),
  )
  expect(named.filter((script) => !(script in scripts))).toEqual([])
})
