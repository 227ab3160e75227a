import codeBlocks from 'virtual:code-blocks'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { waitFor } from '@testing-library/react'
import { AuthScreen } from 'poolgate'
import type { TokenStorage } from 'poolgate/client'
import type { ComponentType } from 'react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import 'poolgate/styles.css'
import { accountPool } from '../support/accountPool.ts'
import { renderWithPool } from '../support/components/render.tsx'
import { createTestPool, type TestPool } from '../support/pools.ts'
import { signInBeforehand } from '../support/signedInUsers.ts'
import type { ProviderOptions } from '../support/TestProvider.tsx'
import { ann } from '../support/users.ts'

/** Examples that this page can't render. */
const NOT_RENDERED: Record<string, string> = {
  RootLayout: 'renders the whole document',
  Page: 'has children that only a server renders',
}

const challenged = { username: ann.email, session: 'x'.repeat(20) }

/** What a screen passes to examples of single steps. */
const PROPS: Record<string, object> = {
  ChooseFactor: { state: { step: 'chooseFactor', factors: ['password', 'email'], ...challenged } },
  RetryPasskey: { state: { step: 'passkey', factors: ['passkey'], problem: 'passkeyNotUsed', ...challenged } },
  WorkSignIn: { state: { step: 'credentials' } },
}

/** Settings that an app has where it uses the examples. */
const queryClient = new QueryClient()
const federation: ProviderOptions = {
  domain: 'auth.example.com',
  providers: ['Google'],
  redirectUri: `${location.origin}/callback`,
}

let testPool: TestPool
let storage: TokenStorage

beforeAll(async () => {
  testPool = createTestPool(accountPool)
  storage = await signInBeforehand(testPool)
})
beforeEach(() => vi.stubGlobal('fetch', async () => Response.json({})))
afterEach(() => vi.unstubAllGlobals())

const isComponent = ([name, value]: [string, unknown]) => /^[A-Z][a-z]/.test(name) && typeof value === 'function'

test.each(Object.entries(codeBlocks))(
  'the code of %s runs, and its components render something',
  async (_name, load) => {
    const exported = Object.entries(await load()).filter(isComponent) as [string, ComponentType<object>][]
    for (const [name, Example] of exported) {
      if (NOT_RENDERED[name]) continue
      const props = { onNext: () => {}, children: 'Children', ...PROPS[name] }
      const { container, unmount } = renderWithPool(
        testPool,
        <QueryClientProvider client={queryClient}>
          <AuthScreen>
            <Example {...props} />
          </AuthScreen>
        </QueryClientProvider>,
        { storage, ...federation },
      )
      await waitFor(() => expect(container.innerText.trim()).not.toBe(''))
      unmount()
    }
  },
)
