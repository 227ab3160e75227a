import type { LazyModuleHandle } from '../async/lazyModule.ts'
import { withinLimit } from '../async/withinLimit.ts'
import { moduleNotLoaded } from './moduleNotLoaded.ts'

/** How long, in milliseconds, a module of the kit may take to load. */
const TIME_LIMIT = 15_000

/**
 * Returns a lazy module, once it is loaded.
 *
 * @throws {AuthError} `offline` if it can't be loaded within 15 seconds.
 */
export async function requireModule<Module>(module: LazyModuleHandle<Module>): Promise<Module> {
  if (!module.loaded) await withinLimit(module.fetch(), TIME_LIMIT)
  return module.loaded ?? moduleNotLoaded()
}
