import { posix, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { configOf } from './pages.mjs'

/** What a host app imports, by the page that does. */
export const imports = /** @type {const} */ ({
  poolgate: '`AuthScreen`',
  deviceList: '`DeviceList`',
  hooks: '`useSession`, `useSignIn`, `useStep`',
  client: '`poolgate/client`',
})

/** @typedef {keyof typeof imports} ImportName */

/**
 * What a page loads, gzipped, in bytes.
 *
 * @typedef {object} Sizes
 * @property {number} js Scripts before any interaction.
 * @property {number} css
 * @property {number} scripts How many there are before any interaction.
 * @property {number} lazy Scripts that are loaded when they are needed.
 * @property {string[]} modules What the scripts before any interaction are made of: files of the project, and packages.
 */

/**
 * Builds a page and weighs it.
 *
 * @param {ImportName} name
 * @returns {Promise<Sizes>}
 */
export async function sizesOf(name) {
  const config = configOf(name, '')
  const built = await build({ ...config, build: { write: false } })
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (built)
  const chunks = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])))
  const first = new Set([...chunks.values()].filter(({ isEntry }) => isEntry))
  for (const { imports } of first) for (const fileName of imports) first.add(chunks.get(fileName) ?? fail(fileName))
  const lazy = [...chunks.values()].filter((chunk) => !first.has(chunk))
  return {
    js: sum([...first].map(({ code }) => code)),
    css: sum(output.flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? [file.source] : []))),
    scripts: first.size,
    lazy: sum(lazy.map(({ code }) => code)),
    modules: [...first].flatMap(({ modules }) =>
      Object.entries(modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [nameOf(id)] : [])),
    ),
  }
}

/** @param {(string | Uint8Array)[]} files */
const sum = (files) => files.reduce((total, file) => total + gzipSync(file, { level: 9 }).length, 0)

/** @param {string} id */
const nameOf = (id) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? posix.normalize(relative('.', id))

/**
 * @param {string} fileName
 * @returns {never}
 */
function fail(fileName) {
  throw new Error(`The build has no ${fileName}.`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.env.NODE_ENV = 'production'
  console.log('| import | first load, JS | CSS | lazy JS |\n|---|---|---|---|')
  for (const name of /** @type {ImportName[]} */ (Object.keys(imports))) {
    const { js, css, lazy } = await sizesOf(name)
    const [first, style, later] = [js, css, lazy].map((bytes) => `${(bytes / 1000).toFixed(1)} kB`)
    console.log(`| ${imports[name]} | ${first} | ${style} | ${later} |`)
  }
}
