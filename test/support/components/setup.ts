import { beforeAll } from 'vitest'
import { cdp } from 'vitest/browser'
import { setUpRendering } from './setUpRendering.ts'

/** Setup file of the tests in Chromium. */
setUpRendering()

// Test files share a page. The pointer must not rest where the previous file left it, over a button of this one.
beforeAll(() => cdp().send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 0, y: 0 }))
