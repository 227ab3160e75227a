import { setUpRendering } from './render.tsx'

/** Setup file of the tests in Chromium. */
setUpRendering()
