const UNRELEASED = /^## Unreleased\n/m

/**
 * Returns what the changelog says of changes that aren't released, without the heading.
 *
 * @param {string} changelog
 * @throws {Error} if there are none.
 */
export function readReleaseNotes(changelog) {
  const [, rest] = changelog.split(UNRELEASED)
  const notes = rest?.split(/^## /m)[0]?.trim()
  if (!notes) throw new Error('CHANGELOG.md has no entries under "## Unreleased".')
  return notes
}

/**
 * Returns the changelog with the unreleased changes under the heading of a version, and an empty section for the next ones.
 *
 * @param {string} changelog
 * @param {string} version
 * @param {Date} date
 */
export const closeReleaseNotes = (changelog, version, date) =>
  changelog.replace(UNRELEASED, `## Unreleased\n\n## ${version} – ${date.toISOString().slice(0, 10)}\n`)
