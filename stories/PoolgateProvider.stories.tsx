import type { Meta, StoryObj } from '@storybook/react-vite'
import { AuthScreen, bloomTheme, PoolgateProvider, type PoolgateProviderProps } from 'poolgate'
import { poolStory, testPoolOf } from './support/poolStory.tsx'
import { userAt } from './support/userActions.ts'

/** Everything that the components share comes from the provider. Its pool here is a local one. */
const meta: Meta<typeof PoolgateProvider> = {
  title: 'Foundations/PoolgateProvider',
  component: PoolgateProvider,
  loaders: poolStory.loaders,
  afterEach: poolStory.afterEach,
  render: (args, context) => {
    const provider = { ...args, client: testPoolOf(context).client } as PoolgateProviderProps
    return (
      <PoolgateProvider storage="memory" {...provider}>
        <main style={{ paddingBlock: 40 }}>
          <AuthScreen />
        </main>
      </PoolgateProvider>
    )
  },
}
export default meta
type Story = StoryObj<typeof PoolgateProvider>

export const NamedApp: Story = {
  args: { appName: 'Acorn' },
  play: async (context) => userAt(context).seeHeading('Sign in to Acorn'),
}

export const Themed: Story = {
  args: { theme: bloomTheme, colorScheme: 'light' },
  play: async (context) => userAt(context).seeHeading('Sign in'),
}

export const OwnMessages: Story = {
  args: { messages: { signIn: { submit: 'Log in' } } },
  play: async (context) => userAt(context).seeButton('Log in'),
}
