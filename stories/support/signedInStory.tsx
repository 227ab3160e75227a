import type { StoryContext } from '@storybook/react-vite'
import type { TokenStorage } from 'poolgate/client'
import { type ComponentType, useState } from 'react'
import { createTestPool, type TestPool } from '../../test/support/pools.ts'
import { signInBeforehand } from '../../test/support/signedInUsers.ts'
import { TestProvider } from '../../test/support/TestProvider.tsx'
import { poolStory } from './poolStory.tsx'

export interface SignedInPool {
  /** A pool where Ann is signed in. */
  testPool: TestPool
  storage: TokenStorage
}

type Context = Pick<StoryContext, 'loaded' | 'parameters'>

/** Prepares the pool of a story before or after Ann signs in. */
export type Preparation = (testPool: TestPool) => Promise<void> | void

/** Overrides the preparation that a file sets for all its stories. */
export const doNothing = () => {}

/** The `parameters` of a story whose requests stay pending after Ann has signed in. */
export const stuckNetwork = {
  afterSignIn: ({ network }: TestPool) => {
    network.state = 'stuck'
  },
}

/** The `parameters` of a story that is offline after Ann has signed in. */
export const offlineNetwork = {
  afterSignIn: ({ network }: TestPool) => {
    network.state = 'off'
  },
}

async function loadSignedInPool({ parameters }: Pick<Context, 'parameters'>): Promise<SignedInPool> {
  const testPool = createTestPool(parameters.poolOptions)
  await parameters.beforeSignIn?.(testPool)
  const storage = await signInBeforehand(testPool, parameters.minutesAgo)
  await parameters.afterSignIn?.(testPool)
  return { testPool, storage }
}

function provideSignedInPool(Story: ComponentType, { loaded, parameters }: Context) {
  const [{ testPool, storage }] = useState(loaded as SignedInPool)
  return (
    <TestProvider testPool={testPool} storage={storage} {...parameters.provider}>
      <Story />
    </TestProvider>
  )
}

/** Gives every story its own pool, in which Ann is signed in. */
export const signedInStory = { ...poolStory, loaders: [loadSignedInPool], decorators: [provideSignedInPool] }
