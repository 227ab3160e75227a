import { moduleNotLoaded } from '../../client/moduleNotLoaded.ts'

/** Loads the code of SRP, which stays out of the first load. @throws {AuthError} `offline`. */
export const loadSrp = () => import('../../srp/srpModule.ts').catch(moduleNotLoaded)
