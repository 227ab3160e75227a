import type { StoryContext } from '@storybook/react-vite'
import type { LocalPoolOptions } from 'poolgate/local'
import { type ComponentType, useState } from 'react'
import { expect } from 'storybook/test'
import { createTestPool, type TestPool } from '../../test/support/pools.ts'
import { type ProviderOptions, TestProvider } from '../../test/support/TestProvider.tsx'
import { appearances } from './appearances.ts'

/** Returns the `parameters` of a story with other options for its pool or provider. */
export const poolParameters = (poolOptions: LocalPoolOptions, provider: ProviderOptions = {}) => ({
  poolOptions,
  provider,
})

type Context = Pick<StoryContext, 'globals' | 'loaded' | 'parameters'>

export const testPoolOf = ({ loaded }: Pick<StoryContext, 'loaded'>): TestPool => loaded.testPool

const loadPool = ({ parameters }: Pick<StoryContext, 'parameters'>) => ({
  testPool: createTestPool(parameters.poolOptions),
})

/** Keeps the first pool: a change in the toolbar loads a new one, which must not sign the user out. */
function provideTestPool(Story: ComponentType, context: Context) {
  const [testPool] = useState(testPoolOf(context))
  return (
    <TestProvider testPool={testPool} {...appearances[context.globals.theme]} {...context.parameters.provider}>
      <Story />
    </TestProvider>
  )
}

/** Gives every story its own pool and network. A story fails if it leaves a message in the outbox. */
export const poolStory = {
  loaders: [loadPool],
  decorators: [provideTestPool],
  afterEach: async (context: Context) => {
    await expect(testPoolOf(context).pool.outbox.messages).toEqual([])
  },
}

/**
 * The sidebar and the docs leave these stories out, because the toolbar shows the same. Those that repeat a tested story are for
 * `npm run screens` only: component tests check every screen in both schemes and directions (`expectAccessible`) and in a narrow window
 * (`narrowLanguages.test.tsx`). Their tags are on their own lines, because Storybook reads no others.
 */
const tags = ['!dev', '!autodocs']

/** Properties that show a story in the dark color scheme, right to left, or in a narrow window. */
export const dark = { globals: { scheme: 'dark' }, tags }
export const rightToLeft = { globals: { dir: 'rtl' }, tags }
export const narrow = { globals: { viewport: { value: 'narrow' } }, tags }
