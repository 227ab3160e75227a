import { moduleNotLoaded } from '../../client/moduleNotLoaded.ts'

/** Loads the challenge handlers, which stay out of the first load: pages need them only when a user signs in. @throws {AuthError} `offline`. */
export const loadChallenges = () => import('./challengeModule.ts').catch(moduleNotLoaded)
