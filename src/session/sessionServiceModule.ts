import { createLazyModule } from '../async/lazyModule.ts'

/** What a session does at the service. Loaded with the first tokens: a page without any refreshes and revokes nothing. */
export const sessionServiceModule = createLazyModule(() => import('./sessionService.ts'))
