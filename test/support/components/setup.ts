import { setUpRendering } from './setUpRendering.ts'

/** Setup file of the tests in Chromium. */
setUpRendering()
