import { expect, test } from 'vitest'
import { checkRelease } from '../../release/checkRelease.mjs'
import { closeReleaseNotes, readReleaseNotes } from '../../release/releaseNotes.mjs'

const changelog = '# Changelog\n\n## Unreleased\n\n- A new screen.\n\n## 1.0.0 – 2026-01-01\n\n- The first one.\n'
const release = { version: '1.1.0', current: '1.0.0', branch: 'main', changes: '' }

test('a newer version on a clean main can be released', () => {
  expect(checkRelease(release)).toBe('1.1.0')
})

test.each([
  [{ version: undefined }, /^Give the version/],
  [{ version: 'v1.1.0' }, /^Give the version/],
  [{ version: '1.0.0' }, /isn't newer/],
  [{ version: '1.0.0-beta.1' }, /isn't newer/],
  [{ branch: 'fix' }, /not from fix/],
  [{ changes: ' M src/index.ts' }, /^Commit these first:\n M src\/index\.ts/],
])('a release with %o is refused', (difference, message) => {
  expect(() => checkRelease({ ...release, ...difference })).toThrow(message)
})

test('the release notes are the unreleased entries of the changelog', () => {
  expect(readReleaseNotes(changelog)).toBe('- A new screen.')
})

test('a release without an entry in the changelog is refused', () => {
  expect(() => readReleaseNotes(changelog.replace('- A new screen.', ''))).toThrow('no entries')
  expect(() => readReleaseNotes('# Changelog')).toThrow('no entries')
})

test('a release moves the unreleased entries below its version', () => {
  const closed = closeReleaseNotes(changelog, '1.1.0', new Date('2026-11-27T12:00:00Z'))
  expect(closed).toContain('## Unreleased\n\n## 1.1.0 – 2026-11-27\n\n- A new screen.\n\n## 1.0.0')
  expect(() => readReleaseNotes(closed)).toThrow('no entries')
})
