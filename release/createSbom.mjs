import { execSync } from 'node:child_process'

/** What `npm sbom` would miss, because it isn't installed. Hosts install the peer dependencies themselves. */
const NOT_IN_PACKAGE = ['devDependencies', 'workspaces', 'peerDependencies', 'peerDependenciesMeta']

/**
 * Returns the package's dependencies in their locked versions, as CycloneDX. Changes the clone, which then has only what users install:
 * with all of it installed, npm would leave out a dependency that a development tool needs as well.
 *
 * @param {string} clone
 */
export function createSbom(clone) {
  /** @param {string} command */
  const run = (command) => execSync(command, { cwd: clone, encoding: 'utf8' })
  run('npm ci --omit dev --workspaces=false --ignore-scripts')
  run(`npm pkg delete ${NOT_IN_PACKAGE.join(' ')}`)
  return run('npm sbom --omit peer --sbom-format cyclonedx')
}
