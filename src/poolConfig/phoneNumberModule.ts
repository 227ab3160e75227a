import { createLazyModule } from '../async/lazyModule.ts'

/** The phone number parser. Loaded with the first phone field, because its data is larger than the rest of a sign-in. */
export const phoneNumberModule = createLazyModule(() => import('./phoneNumber.ts'))
