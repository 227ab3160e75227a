import { callModule } from '../../src/client/callModule.ts'
import { sessionServiceModule } from '../../src/session/sessionServiceModule.ts'

/** Loads the lazy modules of sessions. A test with fake timers can't wait for them: loading takes real time. */
export const loadSessionModules = () => Promise.all([callModule.fetch(), sessionServiceModule.fetch()])
