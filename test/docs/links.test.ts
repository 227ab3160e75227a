import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

const guides = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
const pages = [
  ...readdirSync('.').filter((file) => file.endsWith('.md')),
  ...[...guides, 'llms.txt'].map((file) => `docs/${file}`),
]

/** Returns a page without its code, which may contain what looks like links and headings. */
const proseIn = (page: string): string =>
  readFileSync(page, 'utf8')
    .replaceAll(/^\s*```.*?^\s*```/gms, '')
    .replaceAll(/`[^`\n]*`/g, (code) => code.replaceAll(/[[\]()]/g, ''))

/** Returns the targets of the relative links and images of a page. */
const linksIn = (page: string): string[] =>
  [...proseIn(page).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => (/^\w+:/.test(target) ? [] : [target]))

/** Returns the anchors that GitHub gives to the headings of a page. */
function anchorsIn(page: string): string[] {
  const counts = new Map<string, number>()
  return [...proseIn(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => {
    const anchor = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-')
    const count = counts.get(anchor) ?? 0
    counts.set(anchor, count + 1)
    return count ? `${anchor}-${count}` : anchor
  })
}

/** Returns the links of a page that lead nowhere. */
function brokenLinksIn(page: string): string[] {
  return linksIn(page).filter((link) => {
    const [path = '', anchor] = link.split('#')
    const target = path ? normalize(join(dirname(page), path)) : page
    if (!existsSync(target)) return true
    return anchor !== undefined && target.endsWith('.md') && !anchorsIn(target).includes(anchor)
  })
}

test.each(pages)('the relative links of %s lead to files and headings that exist', (page) => {
  expect(brokenLinksIn(page)).toEqual([])
})

describe.each(['docs/README.md', 'docs/llms.txt'])('%s', (map) => {
  test('links to each guide', () => {
    const linked = linksIn(map)
    expect(guides.filter((guide) => guide !== 'README.md' && !linked.includes(guide))).toEqual([])
  })

  test('says in one line what each page is about', () => {
    const entries = readFileSync(map, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('- ['))
    expect(entries.filter((line) => !/^- \[[^\]]+\]\([^)]+\): \S/.test(line))).toEqual([])
  })
})

test('llms.txt has a title, a summary, and sections of links', () => {
  const [title, , summary] = readFileSync('docs/llms.txt', 'utf8').split('\n')
  expect(title).toMatch(/^# \S/)
  expect(summary).toMatch(/^> \S/)
})
