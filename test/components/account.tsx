import { waitFor } from '@testing-library/react'
import { AuthScreen } from 'poolgate'
import type { LocalPoolOptions } from 'poolgate/local'
import type { ReactNode } from 'react'
import { accountPool } from '../../stories/accountPool.ts'
import type { ProviderOptions } from '../../stories/scene.tsx'
import { signInAhead } from '../../stories/signedIn.tsx'
import { openScene, play, type TestScene } from './play.tsx'

interface Opened extends ProviderOptions {
  pool?: LocalPoolOptions
  minutesAgo?: number
  /** Once Ann has signed in, before anything is shown. */
  ahead?: (scene: TestScene) => Promise<void> | void
}

/** Shows a part of the account of Ann, who has signed in; a session that ends leads to the sign-in. */
export async function openAccount(children: ReactNode, { pool, minutesAgo, ahead, ...provider }: Opened = {}) {
  const scene = openScene({ ...accountPool, ...pool })
  const storage = await signInAhead(scene, minutesAgo)
  await ahead?.(scene)
  const rendered = play(scene, <AuthScreen>{children}</AuthScreen>, { storage, ...provider })
  return { scene, storage, ...rendered }
}

/** What stands on the page. */
export const seen = () => document.body.innerText

export const sees = (words: RegExp | string) =>
  waitFor(() => {
    if (typeof words === 'string' ? !seen().includes(words) : !words.test(seen()))
      throw new Error(`No ${words}: ${seen()}`)
  })
