import './withoutDevtools.ts'
import { beforeAll } from 'vitest'
import { cdp } from 'vitest/browser'
import { setUpRendering } from './setUpRendering.ts'

/** Setup file of the tests in Chromium. There is only one, because Vitest loads each again for every file. */
setUpRendering()

// Test files share a page. The pointer must not rest where the previous file left it, over a button of this one.
beforeAll(() => cdp().send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 0, y: 0 }))
