import { createLazyModule } from '../../async/lazyModule.ts'

/** One module, loaded once the first screen shows: with several, Vite splits what they share from the first script into small files. */
export const laterScreensModule = createLazyModule(() => import('./laterScreens.ts'))
