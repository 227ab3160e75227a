import { exec, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { findChromium } from './support/chromium.mjs'

/** Runs all checks of `npm test`, also after a failure, and counts what passed and failed. */

const count = { passed: 0, failed: 0 }
/** Printed again at the end, because a CI may keep only the last lines. @type {string[]} */
const failures = []
const noTests = { numPassedTests: 0, numFailedTests: 0, testResults: [] }

/**
 * Runs a command beside others. Prints what it has printed once it has ended.
 *
 * @param {string} command
 * @returns {Promise<void>}
 */
const check = (command) =>
  new Promise((resolve) => {
    exec(command, { maxBuffer: Number.POSITIVE_INFINITY }, (error, output, errors) => {
      console.log(`\n▶ ${command}\n${output}${errors}`)
      if (!error) count.passed++
      else {
        count.failed++
        failures.push(command)
      }
      resolve()
    })
  })

/** The checks of the package read the build. */
async function checkPackage() {
  await check('npm run build')
  await Promise.all([check('npx publint --strict'), check('npx attw --pack --profile esm-only')])
}

/**
 * Runs projects together, which a machine with several cores finishes sooner than one after the other.
 *
 * @param {string[]} projects
 */
function runTests(projects) {
  const title = `${projects.join(', ')} tests`
  const chosen = projects.map((project) => `--project ${project}`).join(' ')
  const folder = mkdtempSync(join(tmpdir(), 'poolgate-test-'))
  const report = join(folder, 'report.json')
  const options = `--allowOnly=false --reporter=default --reporter=json --outputFile="${report}"`
  console.log(`\n▶ ${title}`)
  const { status } = spawnSync(`npx vitest run ${chosen} ${options}`, { shell: true, stdio: 'inherit' })
  const results = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : noTests
  const { numPassedTests, numFailedTests } = results
  rmSync(folder, { recursive: true })
  count.passed += numPassedTests
  if (status === 0) return
  count.failed += Math.max(numFailedTests, 1) // a file that does not load reports no failed tests
  failures.push(...failedTests(title, results))
}

/**
 * @param {string} title
 * @param {{ testResults: { name: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[] }} results
 */
function failedTests(title, { testResults }) {
  const failed = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(
        ({ fullName, failureMessages }) =>
          `${relative('.', name)} > ${fullName}: ${failureMessages[0]?.split('\n')[0]}`,
      ),
  )
  return failed.length ? failed : [`${title}: see above`]
}

findChromium()
await Promise.all([check('npm run lint'), check('npm run typecheck'), checkPackage()])
for (const projects of [['unit', 'package', 'interop'], ['browser', 'stories'], ['e2e']]) runTests(projects)

for (const failure of failures) console.log(`✗ ${failure}`)
console.log(`\n${count.passed} passed, ${count.failed} failed`)
process.exitCode = count.failed ? 1 : 0
