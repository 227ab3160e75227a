import type { Meta, StoryObj } from '@storybook/react-vite'
import { AuthScreen, SignedIn, SignedOut, SignOutButton } from 'poolgate'
import { expect } from 'storybook/test'
import { ann, seedAnn } from '../test/support/users.ts'
import { poolParameters } from './support/poolStory.tsx'
import { signedInStory } from './support/signedInStory.tsx'
import { userAt } from './support/userActions.ts'

/** A page for everyone, with parts for visitors, for users and for members of a group. */
const meta: Meta<typeof SignedIn> = {
  title: 'Sign in/SignedIn',
  component: SignedIn,
  ...signedInStory,
  render: (args) => (
    <>
      <SignedOut>
        <p>Sign in to see your orders.</p>
        <AuthScreen />
      </SignedOut>
      <SignedIn>
        {(user) => (
          <p>
            Signed in as {user.email}. <SignOutButton />
          </p>
        )}
      </SignedIn>
      <SignedIn {...args} />
    </>
  ),
  args: { groups: ['admin'], fallback: <p>The reports are for administrators.</p>, children: <p>Reports</p> },
  parameters: {
    layout: 'padded',
    docs: {
      description: {
        component: `
\`SignedIn\` shows its children while a user is signed in, with \`groups\` only to members of one of them. \`SignedOut\` shows
its children while no one is. Both show nothing on a server and until the session is known.

They hide and don't protect: what a server renders is in the page's source, and what a browser receives can be read. Your
server protects data, by verifying the token.`,
      },
    },
  },
}
export default meta
type Story = StoryObj<typeof meta>

const withGroups = (groups: string[]) => poolParameters({ users: [seedAnn('CONFIRMED', {}, { groups })] })

export const NoOneSignedIn: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.press('Sign out')
    await user.seeText('Sign in to see your orders.')
    await user.seeText('The reports are for administrators.')
  },
}

export const MemberOfTheGroup: Story = {
  parameters: withGroups(['staff', 'admin']),
  play: async (context) => {
    await userAt(context).seeText('Reports')
    await expect(context.canvas.queryByText('Sign in to see your orders.')).toBeNull()
  },
}

export const UserOutsideTheGroup: Story = {
  parameters: withGroups(['staff']),
  play: async (context) => {
    const user = userAt(context)
    await user.seeText('The reports are for administrators.')
    await expect(context.canvas.queryByText('Reports')).toBeNull()
    await expect(context.canvas.getByText(new RegExp(ann.email))).toBeVisible()
  },
}

/** An empty list means no one. */
export const NoGroup: Story = {
  ...MemberOfTheGroup,
  args: { groups: [] },
  play: async (context) => {
    await userAt(context).seeText('The reports are for administrators.')
  },
}
