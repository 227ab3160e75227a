import { chromium } from 'playwright'
import { createServer } from 'vite'
import { launchOptions } from '../test/support/chromium.mjs'
import { median } from './chromium.mjs'

/** What the service stores at most (docs/protocol.md 8.1). */
const LENGTH = 131_072
const ROUNDS = 7
const MOST = 50

const all =
  '.label-customizable,.banner-customizable,.submitButton-customizable,.errorMessage-customizable,.inputField-customizable,.background-customizable'

/** One piece, repeated until the sheet is as long as may be. @param {string} piece @param {string} [head] */
const fill = (piece, head = '') => (head + piece.repeat(LENGTH / piece.length)).slice(0, LENGTH)

/** Backgrounds of four layers of sixteen stops, no two alike. @param {string} head @param {string} tail */
function gradients(head, tail) {
  const one = (/** @type {number} */ index) => {
    const layer = `linear-gradient(${Array(16).fill(`#${index + 10}08 1px`)})`
    return `${head}background:${Array(4).fill(layer)}${tail}`
  }
  return Array.from({ length: 90 }, (_, index) => one(index))
    .join('')
    .slice(0, LENGTH)
}

/** Inputs that a parser may be slow at. */
const sheets = {
  'empty rules': fill('a{}'),
  'honest rules': fill('.label-customizable{color:#123}'),
  'all selectors, all colours': fill(`${all}{color:#123;background:linear-gradient(red,blue)}`),
  'selectors in one list': fill(',.label-customizable', '.label-customizable'),
  'declarations in one rule': fill('color:#123;', `${all}{`),
  'unknown declarations': fill('a:b;', '.label-customizable{'),
  'declarations as many as may be': fill('color:#123;', `${all}{`)
    .slice(0, 11 * 2_000)
    .padEnd(LENGTH),
  'custom properties': Array.from({ length: 14_000 }, (_, index) => `--a${index}:1;`)
    .join('')
    .replace(/^/, '.label-customizable{')
    .slice(0, LENGTH),
  'custom properties of many dashes': fill('-a', '.label-customizable{--'),
  'as many nested selectors as may be': `.label-customizable${':is(a,'.repeat(1000)}`.padEnd(LENGTH),
  'as many nested rules as may be': `.label-customizable{${'&{'.repeat(500)}`.padEnd(LENGTH),
  'gradients as large as may be': gradients(`${all}{`, '}'),
  'gradients in one rule': `${all}{${gradients('', ';')}`.slice(0, LENGTH),
  'as many rules as may be': `${all}{color:#123;background:linear-gradient(red,blue)}`.repeat(500).padEnd(LENGTH),
  'open blocks': fill('{'),
  'open brackets': fill('(', '.label-customizable{color:'),
  'nested calls': fill('a(', '.label-customizable{color:'),
  'nested rules': fill('&{', '.label-customizable{'),
  'nested selectors': fill(':is(a,', '.label-customizable'),
  'layers of a background': fill('linear-gradient(red,blue),', '.banner-customizable{background:'),
  'stops of a gradient': fill('red 1px,', '.banner-customizable{background:linear-gradient('),
  'a long number': fill('1', '.label-customizable{font-weight:'),
  quotes: fill('"'),
  'open comments': fill('/*'),
  comments: fill('/**/'),
  escapes: fill('\\61 '),
  'line breaks': fill('\n'),
  'at-rules': fill('@a;'),
  'media rules': fill('@media print{a{}}'),
  'spaces in selectors': fill(' ', '.label-customizable'),
}

const server = await createServer({ root: 'bench/pages/customization', logLevel: 'error', server: { port: 0 } })
await server.listen()
const browser = await chromium.launch(launchOptions())
const page = await browser.newPage()
await page.goto(server.resolvedUrls?.local[0] ?? '')
await page.waitForFunction(() => 'clean' in window)

let missed = 0
for (const way of ['browser', 'server']) {
  console.log(`\n${way}: milliseconds for ${LENGTH} characters, median and most of ${ROUNDS}`)
  for (const [name, css] of Object.entries(sheets)) {
    /** @type {number[]} */
    const times = await page.evaluate(
      ({ way, css, rounds }) =>
        Array.from({ length: rounds }, () => {
          const start = performance.now()
          Reflect.get(window, 'clean')[way](css)
          return performance.now() - start
        }),
      { way, css, rounds: ROUNDS },
    )
    const holds = median(times) < MOST
    if (!holds) missed++
    const figures = [median(times), Math.max(...times)].map((time) => time.toFixed(1).padStart(9)).join('')
    console.log(`${name.padEnd(36)}${figures}   under ${MOST}: ${holds ? 'holds' : 'MISSED'}`)
  }
}

await browser.close()
await server.close()
console.log(missed ? `\n${missed} marks missed` : '\nAll marks hold')
process.exitCode = missed ? 1 : 0
