export { confirmDevice } from '../devices/deviceSrp.ts'
export { handleChallenge } from './challengeHandlers.ts'
