import type { Meta, StoryObj } from '@storybook/react-vite'
import { SignedOut } from 'poolgate'
import { poolStory } from './support/poolStory.tsx'
import { userAt } from './support/userActions.ts'

const meta: Meta<typeof SignedOut> = {
  title: 'Sign in/SignedOut',
  component: SignedOut,
  ...poolStory,
  args: { children: <p>Sign in to see your orders.</p> },
  parameters: { layout: 'padded' },
}
export default meta
type Story = StoryObj<typeof SignedOut>

/** While a user is signed in, nothing shows: see SignedIn. */
export const NoOneSignedIn: Story = { play: async (context) => userAt(context).seeText('Sign in to see your orders.') }
