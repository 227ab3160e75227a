import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Returns the rows of the last table of a page that has a heading, each as cells by row name. */
const rowsOf = (page: string, heading: string): Map<string, string[]> => {
  const [, chapter = ''] = readFileSync(page, 'utf8').split(`\n## ${heading}`)
  const [section = ''] = chapter.split('\n## ')
  const rows = section.split('\n').filter((line) => line.startsWith('| '))
  return new Map(
    rows
      .map((row) =>
        row
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      )
      .map(([name = '', ...cells]) => [name, cells]),
  )
}

test('the comparison quotes the figures of bench.md', () => {
  const measured = rowsOf('docs/bench.md', 'Results of')
  const quoted = [...rowsOf('docs/comparison.md', 'Size and speed')].slice(1)
  expect(quoted).toHaveLength(6)
  for (const [name, [kit, amplify, baseline]] of quoted) {
    expect([name, measured.get(name.replace(', gzip', ''))?.slice(0, 3)]).toEqual([name, [kit, baseline, amplify]])
  }
})

test.each(['@aws-amplify/ui-react', 'aws-amplify'])('the comparison is with the installed version of %s', (name) => {
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string }
  expect(readFileSync('docs/comparison.md', 'utf8')).toContain(`\`${name}\` ${version}`)
})
