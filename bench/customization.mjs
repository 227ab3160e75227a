import { chromium } from 'playwright'
import { createServer } from 'vite'
import { launchOptions } from '../test/support/chromium.mjs'
import { median } from './chromium.mjs'

/** The longest stylesheet that the service stores, in characters (docs/protocol.md §8.1). */
const LENGTH = 131_072
const ROUNDS = 7
/** Milliseconds. */
const MAX_MEDIAN = 50

const all =
  '.label-customizable,.banner-customizable,.submitButton-customizable,.errorMessage-customizable,.inputField-customizable,.background-customizable'

/** Repeats a piece up to the maximum length. @param {string} piece @param {string} [head] */
const repeat = (piece, head = '') => (head + piece.repeat(LENGTH / piece.length)).slice(0, LENGTH)

/** Returns different backgrounds, each of four layers of sixteen stops. @param {string} head @param {string} tail */
function gradients(head, tail) {
  const one = (/** @type {number} */ index) => {
    const layer = `linear-gradient(${Array(16).fill(`#${index + 10}08 1px`)})`
    return `${head}background:${Array(4).fill(layer)}${tail}`
  }
  return Array.from({ length: 90 }, (_, index) => one(index))
    .join('')
    .slice(0, LENGTH)
}

/** Inputs that may be slow to parse. */
const stylesheets = {
  'empty rules': repeat('a{}'),
  'ordinary rules': repeat('.label-customizable{color:#123}'),
  'all selectors, all colors': repeat(`${all}{color:#123;background:linear-gradient(red,blue)}`),
  'selectors in one list': repeat(',.label-customizable', '.label-customizable'),
  'declarations in one rule': repeat('color:#123;', `${all}{`),
  'unknown declarations': repeat('a:b;', '.label-customizable{'),
  'maximum of declarations': repeat('color:#123;', `${all}{`)
    .slice(0, 11 * 2_000)
    .padEnd(LENGTH),
  'custom properties': Array.from({ length: 14_000 }, (_, index) => `--a${index}:1;`)
    .join('')
    .replace(/^/, '.label-customizable{')
    .slice(0, LENGTH),
  'custom properties of many dashes': repeat('-a', '.label-customizable{--'),
  'maximum of nested selectors': `.label-customizable${':is(a,'.repeat(1000)}`.padEnd(LENGTH),
  'maximum of nested rules': `.label-customizable{${'&{'.repeat(500)}`.padEnd(LENGTH),
  'maximum of gradients': gradients(`${all}{`, '}'),
  'gradients in one rule': `${all}{${gradients('', ';')}`.slice(0, LENGTH),
  'maximum of rules': `${all}{color:#123;background:linear-gradient(red,blue)}`.repeat(500).padEnd(LENGTH),
  'open blocks': repeat('{'),
  'open brackets': repeat('(', '.label-customizable{color:'),
  'nested calls': repeat('a(', '.label-customizable{color:'),
  'nested rules': repeat('&{', '.label-customizable{'),
  'nested selectors': repeat(':is(a,', '.label-customizable'),
  'layers of a background': repeat('linear-gradient(red,blue),', '.banner-customizable{background:'),
  'stops of a gradient': repeat('red 1px,', '.banner-customizable{background:linear-gradient('),
  'a long number': repeat('1', '.label-customizable{font-weight:'),
  quotes: repeat('"'),
  'open comments': repeat('/*'),
  comments: repeat('/**/'),
  escapes: repeat('\\61 '),
  'line breaks': repeat('\n'),
  'at-rules': repeat('@a;'),
  'media rules': repeat('@media print{a{}}'),
  'spaces in selectors': repeat(' ', '.label-customizable'),
}

const server = await createServer({ root: 'bench/pages/customization', logLevel: 'error', server: { port: 0 } })
await server.listen()
const browser = await chromium.launch(launchOptions())
const page = await browser.newPage()
await page.goto(server.resolvedUrls?.local[0] ?? '')
await page.waitForFunction(() => 'clean' in window)

let missed = 0
for (const parser of ['browser', 'server']) {
  console.log(`\n${parser}: milliseconds for ${LENGTH} characters, median and maximum of ${ROUNDS}`)
  for (const [name, css] of Object.entries(stylesheets)) {
    /** @type {number[]} */
    const times = await page.evaluate(
      ({ parser, css, rounds }) =>
        Array.from({ length: rounds }, () => {
          const start = performance.now()
          Reflect.get(window, 'clean')[parser](css)
          return performance.now() - start
        }),
      { parser, css, rounds: ROUNDS },
    )
    const isMet = median(times) < MAX_MEDIAN
    if (!isMet) missed++
    const figures = [median(times), Math.max(...times)].map((time) => time.toFixed(1).padStart(9)).join('')
    console.log(`${name.padEnd(36)}${figures}   under ${MAX_MEDIAN}: ${isMet ? 'met' : 'MISSED'}`)
  }
}

await browser.close()
await server.close()
console.log(missed ? `\n${missed} targets missed` : '\nAll targets met')
process.exitCode = missed ? 1 : 0
