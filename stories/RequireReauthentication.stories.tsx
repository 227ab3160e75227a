import type { Meta, StoryObj } from '@storybook/react-vite'
import { RequireReauthentication } from 'poolgate'
import { signedInStory } from './support/signedInStory.tsx'
import { userAt } from './support/userActions.ts'

const meta: Meta<typeof RequireReauthentication> = {
  title: 'Sign in/RequireReauthentication',
  component: RequireReauthentication,
  ...signedInStory,
  args: { children: <p>Your payout goes to GB29 NWBK 6016 1331 9268 19.</p> },
  parameters: { layout: 'padded' },
}
export default meta
type Story = StoryObj<typeof RequireReauthentication>

/** The user signed in a long time ago. */
export const Due: Story = {
  parameters: { minutesAgo: 16 },
  play: async (context) => userAt(context).seeHeading("Confirm it's you"),
}

/** The user has just signed in. */
export const Recent: Story = { play: async (context) => userAt(context).seeText(/^Your payout/) }
