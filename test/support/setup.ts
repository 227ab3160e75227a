import { callModule } from '../../src/client/callModule.ts'
import { sessionServiceModule } from '../../src/session/sessionServiceModule.ts'
import { installGuards } from './guards.ts'

/** Setup file of the tests in Node and of the stories. */
installGuards()

// A test with fake timers can't wait for them: loading takes real time.
await Promise.all([callModule.fetch(), sessionServiceModule.fetch()])
