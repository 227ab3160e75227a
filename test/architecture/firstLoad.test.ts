import { readFileSync } from 'node:fs'
import { dirname, posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadedWith } from './imports.ts'

/** Returns everything that loads at once with an entry: files of the project, and packages. */
function firstLoadOf(entry: string): string[] {
  const seen = new Set([entry])
  for (const file of seen) {
    if (!/^src\/.*\.tsx?$/.test(file)) continue
    for (const name of loadedWith(file, readFileSync(file, 'utf8'))) {
      seen.add(name.startsWith('.') ? posix.join(dirname(file), name) : name)
    }
  }
  return [...seen]
}

describe.each(['src/index.ts', 'src/client.ts'])('the first load of %s', (entry) => {
  test('has the screens and flows, or the flows', () => {
    expect(firstLoadOf(entry)).toContain('src/flows/signIn/credentials.ts')
  })

  test.each([
    'libphonenumber-js/min',
    '@simplewebauthn/browser',
    'qrcode.react',
    'oauth4webapi',
    'src/client/callService.ts',
    'src/srp/keyPair.ts',
    'src/flows/signIn/challengeHandlers.ts',
    'src/federation/federationModule.ts',
    'src/components/provider/customizationModule.ts',
    'src/customization/render/customize.ts',
    'src/session/sessionService.ts',
    'src/messages/languages.ts',
    'src/messages/locales/de.ts',
  ])('does not have %s, which no form needs before the user types', (name) => {
    expect(firstLoadOf(entry)).not.toContain(name)
  })
})
