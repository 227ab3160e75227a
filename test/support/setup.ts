import { callModule } from '../../src/client/callModule.ts'
import { installGuards } from './guards.ts'

/** Setup file of the tests in Node and of the stories. */
installGuards()

// A test with fake timers can't wait for it: loading takes real time.
await callModule.fetch()
