import { createLazyModule } from '../../async/lazyModule.ts'

/** What a form shows about the errors of a request. Loaded when the user enters a form. */
export const stepErrorsModule = createLazyModule(() => import('./stepErrors.ts'))
