import { waitFor } from '@testing-library/react'
import { AuthScreen } from 'poolgate'
import type { LocalPoolOptions } from 'poolgate/local'
import type { ReactNode } from 'react'
import { accountPool } from '../accountPool.ts'
import { createTestPool, type TestPool } from '../pools.ts'
import { signInBeforehand } from '../signedInUsers.ts'
import type { ProviderOptions } from '../TestProvider.tsx'
import { renderWithPool } from './render.tsx'

interface AccountOptions extends ProviderOptions {
  pool?: LocalPoolOptions
  minutesAgo?: number
  /** Runs once Ann has signed in, before anything is rendered. */
  ahead?: (testPool: TestPool) => Promise<void> | void
}

/** Renders components of the account, with Ann signed in. The sign-in form shows when her session ends. */
export async function renderAccount(
  children: ReactNode,
  { pool, minutesAgo, ahead, ...provider }: AccountOptions = {},
) {
  const testPool = createTestPool({ ...accountPool, ...pool })
  const storage = await signInBeforehand(testPool, minutesAgo)
  await ahead?.(testPool)
  const rendered = renderWithPool(testPool, <AuthScreen>{children}</AuthScreen>, { storage, ...provider })
  return { scene: testPool, storage, ...rendered }
}

/** Returns all text that shows on the page. */
export const pageText = () => document.body.innerText

/** Waits for a text on the page. */
export const findPageText = (words: RegExp | string) =>
  waitFor(() => {
    const text = pageText()
    const isThere = typeof words === 'string' ? text.includes(words) : words.test(text)
    if (!isThere) throw new Error(`No ${words}: ${text}`)
  })
