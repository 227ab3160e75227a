import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './support/chromium.mjs'

/** Runs all checks of `npm test` in order, also after a failure, and counts what passed and failed. */

const count = { passed: 0, failed: 0 }
const noTests = { numPassedTests: 0, numFailedTests: 0 }

/**
 * @param {string} title
 * @param {string} command
 */
function succeeds(title, command) {
  console.log(`\n▶ ${title}`)
  return spawnSync(command, { shell: true, stdio: 'inherit' }).status === 0
}

/** @param {string} command */
function check(command) {
  count[succeeds(command, command) ? 'passed' : 'failed']++
}

/** @param {string} project */
function runTests(project) {
  const folder = mkdtempSync(join(tmpdir(), 'poolgate-test-'))
  const report = join(folder, 'report.json')
  const options = `--allowOnly=false --reporter=default --reporter=json --outputFile="${report}"`
  const passed = succeeds(`${project} tests`, `npx vitest run --project ${project} ${options}`)
  const { numPassedTests, numFailedTests } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : noTests
  rmSync(folder, { recursive: true })
  count.passed += numPassedTests
  count.failed += passed ? 0 : Math.max(numFailedTests, 1) // a file that does not load reports no failed tests
}

findChromium()
check('npm run lint')
check('npm run typecheck')
check('npm run build')
check('npx publint --strict')
check('npx attw --pack --profile esm-only --exclude-entrypoints styles.css styles.layer.css')
for (const project of ['unit', 'package', 'interop', 'browser', 'stories', 'e2e']) runTests(project)

console.log(`\n${count.passed} passed, ${count.failed} failed`)
process.exitCode = count.failed ? 1 : 0
