import { describe, expect, test } from 'vitest'
import { amplify } from './challenges/amplify.ts'
import { serveChallengePool, type WalkName } from './challenges/challengePool.ts'
import { identityJs } from './challenges/identityJs.ts'

const walks: [WalkName, what: string][] = [
  ['totp', 'sets up an authenticator app and signs in with its code'],
  ['newPassword', 'replaces a temporary password'],
  ['custom', 'answers a custom challenge'],
  ['reset', 'resets a password'],
]

describe.each([
  ['aws-amplify', amplify],
  ['amazon-cognito-identity-js', identityJs],
])('%s, unmodified, over HTTP', (_, client) => {
  test.each(walks)('%s: it %s', async (name) => {
    const scene = await serveChallengePool(name)
    try {
      expect(await client[name](scene)).toBeTruthy()
    } finally {
      await scene.close()
    }
  })
})
