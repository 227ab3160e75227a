import { execSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkRelease } from './checkRelease.mjs'
import { createSbom } from './createSbom.mjs'
import { closeReleaseNotes, readReleaseNotes } from './releaseNotes.mjs'

/**
 * Prepares a release: `npm run release -- 1.2.0 [--dry-run]`. Everything happens in a fresh clone, so that only what is committed gets
 * into the package. Writes the package and a list of its dependencies (SBOM, CycloneDX) to `release/out`. Without `--dry-run`, `main` and
 * a tag then have the release; publishing is left to the maintainer.
 */

const repository = resolve(import.meta.dirname, '..')
const out = join(repository, 'release', 'out')

/**
 * Runs a command and returns what it writes.
 *
 * @param {string} command
 */
const read = (command, cwd = repository) => execSync(command, { cwd, encoding: 'utf8' }).trim()

/**
 * Runs a command and shows what it writes.
 *
 * @param {string} command
 * @param {string} cwd
 */
const run = (command, cwd) => execSync(command, { cwd, stdio: 'inherit' })

/** @param {string} version */
function prepare(version) {
  const folder = mkdtempSync(join(tmpdir(), 'poolgate-release-'))
  // The SBOM has the folder's name.
  const clone = join(folder, 'poolgate')
  try {
    run(`git clone --quiet "${repository}" "${clone}"`, folder)
    run('npm ci && npm test', clone)
    run(`npm version ${version} --no-git-tag-version`, clone)
    const changelog = readFileSync(join(clone, 'CHANGELOG.md'), 'utf8')
    writeFileSync(join(clone, 'CHANGELOG.md'), closeReleaseNotes(changelog, version, new Date()))
    run('npm run build', clone)
    rmSync(out, { recursive: true, force: true })
    mkdirSync(out, { recursive: true })
    run(`npm pack --pack-destination "${out}"`, clone)
    run(`git commit --quiet --all --message "Release ${version}"`, clone)
    writeFileSync(join(out, `poolgate-${version}.cdx.json`), createSbom(clone))
    if (isDryRun) return
    run(`git pull --quiet --ff-only "${clone}" main`, repository)
    run(`git tag --annotate v${version} --message "Release ${version}"`, repository)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const { values, positionals } = parseArgs({ options: { 'dry-run': { type: 'boolean' } }, allowPositionals: true })
const isDryRun = values['dry-run'] === true

try {
  const version = checkRelease({
    version: positionals[0],
    current: JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')).version,
    branch: read('git branch --show-current'),
    changes: read('git status --short'),
  })
  const notes = readReleaseNotes(readFileSync(join(repository, 'CHANGELOG.md'), 'utf8'))
  prepare(version)
  const publish = `git push --follow-tags && npm publish release/out/poolgate-${version}.tgz`
  console.log(`\n${notes}\n\nIn release/out: ${read(`ls "${out}"`).split('\n').join(', ')}`)
  console.log(isDryRun ? 'Dry run: nothing else was changed.' : `To publish: ${publish}`)
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
