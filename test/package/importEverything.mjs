import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Imports every module of the built package but the command line, and prints which web APIs they used meanwhile, dependencies aside. */

const names = [
  ...['AbortController', 'AbortSignal', 'BroadcastChannel', 'Headers', 'MessageChannel', 'Request', 'Response'],
  ...['TextDecoder', 'TextEncoder', 'URL', 'URLSearchParams', 'crypto', 'fetch', 'navigator', 'structuredClone'],
  ...['document', 'localStorage', 'sessionStorage', 'window'],
]
const dist = pathToFileURL(resolve('dist')).href
/** @type {string[]} */
const used = []
for (const name of names) {
  const value = Reflect.get(globalThis, name)
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get() {
      const caller = new Error().stack?.split('\n')[2] ?? ''
      if (caller.includes(dist)) used.push(`${name} ${caller.trim()}`)
      return value
    },
  })
}

const files = readdirSync('dist', { recursive: true, encoding: 'utf8' })
const modules = files.filter((file) => file.endsWith('.js') && file !== 'cli.js')
for (const file of modules) await import(pathToFileURL(resolve(join('dist', file))).href)
console.log(JSON.stringify({ modules: modules.length, used }))
