import { installGuards } from './guards.ts'
import { loadSessionModules } from './loadSessionModules.ts'

/** Setup file of the tests in Node. */
installGuards()

await loadSessionModules()
