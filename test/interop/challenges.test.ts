import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { amplify } from './challenges/amplify.ts'
import { identityJs } from './challenges/identityJs.ts'
import { openScene, type WalkName } from './challenges/scene.ts'

const walks: [WalkName, what: string][] = [
  ['totp', 'sets up an authenticator app and signs in with its code'],
  ['newPassword', 'replaces a temporary password'],
  ['custom', 'answers a challenge of the pool’s own'],
  ['device', 'is asked for a code once, and then known by its device'],
  ['reset', 'resets a password'],
]

// Amplify names a new device after the browser, which Node 20 has no word for.
beforeAll(() => void vi.stubGlobal('navigator', { userAgent: 'Node' }))
afterAll(() => void vi.unstubAllGlobals())

describe.each([
  ['aws-amplify', amplify],
  ['amazon-cognito-identity-js', identityJs],
])('%s, untouched, over HTTP', (_, client) => {
  test.each(walks)('%s: it %s', async (name) => {
    const scene = await openScene(name)
    try {
      expect(await client[name](scene)).toBeTruthy()
      if (name === 'device') expect(scene.pool.outbox.messages).toEqual([])
    } finally {
      await scene.close()
    }
  })
})
