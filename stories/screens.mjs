import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { preview } from 'vite'
import { findChromium } from '../test/support/chromium.mjs'

/**
 * Takes a picture of every story, and puts those of one component on one sheet: `screens/<component>-<scheme>-<width>-<mode>.png`.
 *
 * npm run screens -- --only sign-in --width 320 --scheme dark --rtl --large-text --forced-colors
 */
const { values: options } = parseArgs({
  options: {
    /** A part of the stories' ids. */
    only: { type: 'string', default: '' },
    width: { type: 'string', multiple: true, default: ['320', '1280'] },
    scheme: { type: 'string', multiple: true, default: ['light', 'dark'] },
    rtl: { type: 'boolean', default: false },
    'large-text': { type: 'boolean', default: false },
    'forced-colors': { type: 'boolean', default: false },
    /** A Storybook that runs already. Default: builds one. */
    url: { type: 'string' },
  },
})

/** How many pictures are side by side on a sheet, by their width. */
const COLUMNS = { 320: 6, 1280: 2 }
const MAX_HEIGHT = 2_000

/** What distinguishes the sheets of this run from those of others. */
const modes = /** @type {const} */ (['rtl', 'large-text', 'forced-colors']).filter((mode) => options[mode])

const folder = 'screens'
mkdirSync(folder, { recursive: true })
const storybook = options.url ? undefined : await serveStorybook()
const url = options.url ?? storybook?.url
const browser = await chromium.launch(findChromium())
try {
  const index = await (await fetch(`${url}/index.json`)).json()
  /** @type {{ id: string, name: string, type: string }[]} */
  const entries = Object.values(index.entries)
  const stories = entries.filter(({ type, id }) => type === 'story' && id.includes(options.only))
  const components = new Map(
    stories.map((story) => [componentOf(story), stories.filter((other) => componentOf(other) === componentOf(story))]),
  )
  for (const scheme of options.scheme) {
    for (const width of options.width.map(Number)) {
      for (const [component, states] of components) await makeSheet(component, states, scheme, width)
    }
  }
} finally {
  await browser.close()
  await storybook?.close()
}

/** @param {{ id: string }} story */
function componentOf({ id }) {
  return id.slice(0, id.indexOf('--'))
}

/**
 * Returns the phase that the story ends in. `playing` if it doesn't end: one that checks colors can't pass with forced colors.
 *
 * @param {import('playwright').Page} page
 */
async function waitForRender(page) {
  const phaseOf = () => Reflect.get(globalThis, '__STORYBOOK_PREVIEW__')?.currentRender?.phase
  const hasEnded = () => {
    const phase = Reflect.get(globalThis, '__STORYBOOK_PREVIEW__')?.currentRender?.phase
    return ['finished', 'completed', 'errored', 'aborted'].includes(phase)
  }
  await page.waitForFunction(hasEnded, null, { timeout: 10_000 }).catch(() => {})
  return page.evaluate(phaseOf)
}

/**
 * @param {string} component
 * @param {{ id: string, name: string }[]} states
 * @param {string} scheme
 * @param {number} width
 */
async function makeSheet(component, states, scheme, width) {
  const context = await browser.newContext({
    viewport: { width, height: 640 },
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    reducedMotion: 'reduce',
    forcedColors: options['forced-colors'] ? 'active' : 'none',
  })
  const page = await context.newPage()
  const pictures = []
  for (const { id, name } of states) {
    const globals = `scheme:${scheme};dir:${options.rtl ? 'rtl' : 'ltr'}`
    await page.goto(`${url}/iframe.html?id=${id}&viewMode=story&globals=${globals}`)
    const phase = await waitForRender(page)
    if (options['large-text']) await page.addStyleTag({ content: 'html { font-size: 200% }' })
    const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), MAX_HEIGHT)
    const picture = await page.screenshot({ clip: { x: 0, y: 0, width, height }, fullPage: true })
    pictures.push({ title: `${name} (${phase})`, data: picture.toString('base64') })
  }
  const columns = COLUMNS[width === 1280 ? 1280 : 320]
  const sheet = await context.newPage()
  await sheet.setViewportSize({ width: columns * (Math.min(width, 640) + 16), height: 640 })
  await sheet.setContent(
    `<body style="margin:0;display:grid;grid-template-columns:repeat(${columns},1fr);gap:16px;font:12px sans-serif;background:#888">${pictures
      .map(
        ({ title, data }) =>
          `<figure style="margin:0"><figcaption>${title}</figcaption><img style="width:100%" src="data:image/png;base64,${data}"></figure>`,
      )
      .join('')}`,
  )
  const path = join(folder, `${[component, scheme, width, ...modes].join('-')}.png`)
  await sheet.screenshot({ path, fullPage: true })
  console.log(path)
  await context.close()
}

async function serveStorybook() {
  const outDir = mkdtempSync(join(tmpdir(), 'poolgate-storybook-'))
  const { status } = spawnSync('npx', ['storybook', 'build', '--quiet', '--output-dir', outDir], { stdio: 'inherit' })
  if (status !== 0 || !existsSync(join(outDir, 'index.json'))) throw new Error('The Storybook could not be built.')
  const server = await preview({
    configFile: false,
    root: outDir,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  })
  const [local] = server.resolvedUrls?.local ?? []
  return {
    url: local?.replace(/\/$/, ''),
    close: async () => {
      await server.close()
      rmSync(outDir, { recursive: true })
    },
  }
}
