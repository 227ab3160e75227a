import { createLazyModule } from '../async/lazyModule.ts'

/**
 * The code of every call: the checks of input and output, and the meanings of the faults. Loaded when the user enters a form, or with the
 * tokens that a page finds.
 */
export const callModule = createLazyModule(() => import('./callService.ts'))
