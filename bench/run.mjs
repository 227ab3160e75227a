import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../test/support/chromium.mjs'
import { median, openChromium } from './chromium.mjs'
import { buildPages, pageNames, servePage, weigh } from './pages.mjs'

const LOADS = 40
const KEYS = 200
const SIGN_INS = 20

/** @typedef {Record<import('./pages.mjs').PageName, number>} Figures */

let missed = 0

/**
 * @param {string} what
 * @param {Figures} figures
 * @param {string} unit
 */
function row(what, figures, unit) {
  const cells = pageNames
    .map((name) => figures[name])
    .map((figure) => (Number.isNaN(figure) ? '' : `${figure.toFixed(unit === 'ms' ? 2 : 1)} ${unit}`).padStart(12))
  console.log(what.padEnd(38) + cells.join(''))
}

/**
 * @param {string} what
 * @param {number} ratio
 * @param {boolean} isMet
 * @param {string} target
 */
function compare(what, ratio, isMet, target) {
  if (!isMet) missed++
  console.log(`${`  ${what}`.padEnd(38)}${ratio.toFixed(2).padStart(9)}   ${target}: ${isMet ? 'met' : 'MISSED'}`)
}

/**
 * Measures the pages alternately, so that other load on the machine affects all of them. Returns the median for each page.
 *
 * @param {number} rounds
 * @param {(name: import('./pages.mjs').PageName) => Promise<number>} measure
 * @returns {Promise<Figures>}
 */
async function interleave(rounds, measure) {
  /** @type {Record<string, number[]>} */
  const values = {}
  for (let round = 0; round < rounds; round++) {
    for (const name of pageNames) values[name] = [...(values[name] ?? []), await measure(name)]
  }
  return figures((name) => median(values[name] ?? []))
}

/**
 * @param {(name: import('./pages.mjs').PageName) => number} of
 * @returns {Figures}
 */
const figures = (of) => ({ poolgate: of('poolgate'), baseline: of('baseline'), amplify: of('amplify') })

/** The largest part of Amplify's whole first load that the kit may add to the baseline. */
const SHARES = { js: 1 / 5.6, css: 1 / 5 }

findChromium()
const folder = mkdtempSync(join(tmpdir(), 'poolgate-bench-'))
await buildPages(folder)
const weights = Object.fromEntries(pageNames.map((name) => [name, weigh(name, folder)]))
const servers = await Promise.all(pageNames.map((name) => servePage(name, folder)))
const urls = Object.fromEntries(pageNames.map((name, index) => [name, servers[index]?.resolvedUrls?.local[0] ?? '']))

console.log(`${''.padEnd(38)}${pageNames.map((name) => name.padStart(12)).join('')}`)
for (const kind of /** @type {const} */ (['js', 'css'])) {
  const kilobytes = figures((name) => (weights[name]?.[kind] ?? 0) / 1000)
  row(`first load, ${kind}, gzip`, kilobytes, 'kB')
  const added = kilobytes.poolgate - kilobytes.baseline
  const share = added / kilobytes.amplify
  compare("over the baseline, share of Amplify's", share, share <= SHARES[kind], `at most ${SHARES[kind].toFixed(2)}`)
  console.log(
    `${'    of what Amplify adds'.padEnd(38)}${(added / (kilobytes.amplify - kilobytes.baseline)).toFixed(2).padStart(9)}`,
  )
}

for (const slowdown of [1, 4]) {
  const browser = await openChromium(slowdown)
  console.log(`\nChromium, CPU slowed ${slowdown}x`)

  const usable = await interleave(LOADS, (name) => browser.timeToUsable(urls[name] ?? ''))
  row(`usable, median of ${LOADS} loads`, usable, 'ms')
  compare(
    'times the baseline',
    usable.poolgate / usable.baseline,
    usable.poolgate <= 1.25 * usable.baseline,
    'at most 1.25',
  )

  const typists = new Map()
  for (const name of pageNames) typists.set(name, await browser.typist(urls[name] ?? ''))
  const key = await interleave(KEYS, (name) => typists.get(name).press())
  for (const typist of typists.values()) await typist.close()
  row(`a key press, median of ${KEYS}`, key, 'ms')
  compare('times the baseline', key.poolgate / key.baseline, key.poolgate <= 1.1 * key.baseline, 'at most 1.10')

  /** @type {Record<string, { toCall: number[], toResponse: number[], longestTask: number[] }>} */
  const parts = {
    poolgate: { toCall: [], toResponse: [], longestTask: [] },
    amplify: { toCall: [], toResponse: [], longestTask: [] },
  }
  for (let round = 0; round < SIGN_INS; round++) {
    for (const [name, part] of Object.entries(parts)) {
      const { toCall, toResponse, longestTask } = await browser.signIn(urls[name] ?? '')
      part.toCall.push(toCall)
      part.toResponse.push(toResponse)
      part.longestTask.push(longestTask)
    }
  }
  for (const [what, part] of /** @type {const} */ ([
    ['SRP, submit to first call', 'toCall'],
    ['SRP, challenge to response', 'toResponse'],
  ])) {
    row(
      `${what}, median of ${SIGN_INS}`,
      figures((name) => median(parts[name]?.[part] ?? [])),
      'ms',
    )
  }
  const ownTime = figures((name) =>
    median((parts[name]?.toCall ?? []).map((time, round) => time + (parts[name]?.toResponse[round] ?? 0))),
  )
  row('  both', ownTime, 'ms')
  const gain = ownTime.amplify / ownTime.poolgate
  compare('times faster than Amplify', gain, gain >= 10, 'at least 10')
  const longest = figures((name) => median(parts[name]?.longestTask ?? []))
  row(`longest task over 50 ms, median of ${SIGN_INS}`, longest, 'ms')
  compare('none in Poolgate', longest.poolgate, longest.poolgate === 0, 'no task over 50 ms')
  await browser.close()
}

await Promise.all(servers.map((server) => server.close()))
rmSync(folder, { recursive: true })
console.log(missed ? `\n${missed} targets missed` : '\nAll targets met')
process.exitCode = missed ? 1 : 0
