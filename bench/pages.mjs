import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'

/** @typedef {'poolgate' | 'baseline' | 'amplify'} PageName */

/** @type {PageName[]} */
export const pageNames = ['poolgate', 'baseline', 'amplify']

/**
 * @param {string} name
 * @param {string} folder
 * @returns {import('vite').InlineConfig}
 */
export const configOf = (name, folder) => ({
  configFile: false,
  root: `bench/pages/${name}`,
  mode: 'production',
  logLevel: 'error',
  plugins: [react()],
  resolve: { tsconfigPaths: true },
  build: { outDir: join(folder, name), emptyOutDir: true },
  preview: { host: '127.0.0.1', port: 0 },
})

/**
 * Builds a page.
 *
 * @param {PageName} name
 * @param {string} folder
 */
async function buildPage(name, folder) {
  await build(configOf(name, folder))
}

/**
 * Builds each page with the same bundler.
 *
 * @param {string} folder
 */
export async function buildPages(folder) {
  for (const name of pageNames) await buildPage(name, folder)
}

/**
 * Serves a built page on its own port.
 *
 * @param {PageName} name
 * @param {string} folder
 */
export const servePage = (name, folder) => preview(configOf(name, folder))

/**
 * Returns the gzipped size of what a page loads before any interaction, in bytes.
 *
 * @param {PageName} name
 * @param {string} folder
 */
export function weigh(name, folder) {
  const html = readFileSync(join(folder, name, 'index.html'), 'utf8')
  const files = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, file]) => String(file))
  const weight = (/** @type {string} */ ending) =>
    files
      .filter((file) => file.endsWith(ending))
      .reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, name, file)), { level: 9 }).length, 0)
  return { js: weight('.js'), css: weight('.css') }
}
