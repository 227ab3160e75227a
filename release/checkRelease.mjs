import semver from 'semver'

/**
 * Throws the first reason not to release: a version that isn't a newer one, a branch other than `main`, changes that aren't committed.
 *
 * @param {{ version: string | undefined, current: string, branch: string, changes: string }} release - `changes` is the output of
 *   `git status --short`.
 * @returns {string} The version.
 */
export function checkRelease({ version, current, branch, changes }) {
  if (!version || semver.valid(version) !== version)
    throw new Error('Give the version: npm run release -- 1.2.0 [--dry-run]')
  if (!semver.gt(version, current)) throw new Error(`${version} isn't newer than ${current}.`)
  if (branch !== 'main') throw new Error(`Releases are made from main, not from ${branch}.`)
  if (changes) throw new Error(`Commit these first:\n${changes}`)
  return version
}
