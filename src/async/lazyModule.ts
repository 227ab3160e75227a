/** A module of the kit that is loaded when it is needed, or shortly before. */
export interface LazyModuleHandle<Module> {
  /** The module, once it is loaded. */
  readonly loaded: Module | undefined
  /** Rejects if the module can't be loaded; the next call tries again. */
  fetch: () => Promise<Module>
  /** Preloads the module. Ignores a failure: `fetch` tries again. */
  prepare: () => void
}

export function createLazyModule<Module>(load: () => Promise<Module>): LazyModuleHandle<Module> {
  const module = {
    loaded: undefined as Module | undefined,
    async fetch() {
      module.loaded ??= await load()
      return module.loaded
    },
    prepare: () => void module.fetch().catch(() => {}),
  }
  return module
}
