export { checkSettings } from './checkSettings.ts'
export { leaveApp } from './leaveApp.ts'
export { returnToApp } from './returnToApp.ts'
export { signOutAtDomain } from './signOutAtDomain.ts'
