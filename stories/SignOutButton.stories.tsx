import type { Meta, StoryObj } from '@storybook/react-vite'
import { AuthScreen, SignOutButton } from 'poolgate'
import { expect } from 'storybook/test'
import { dark, poolStory, rightToLeft, testPoolOf } from './poolStory.tsx'
import { userAt } from './userActions.ts'

const meta = {
  ...poolStory,
  component: SignOutButton,
  render: (args) => (
    <AuthScreen>
      <SignOutButton {...args} />
    </AuthScreen>
  ),
  parameters: {
    docs: {
      description: {
        component: `
Signs out: revokes the tokens of this session, then forgets them, also when the service cannot be reached. With
\`everywhere\` it ends the user's sessions on all devices. It needs nothing around it but the provider.
For a menu entry or a link of your own: \`useSignOut\`.`,
      },
    },
  },
} satisfies Meta<typeof SignOutButton>

export default meta
type Story = StoryObj<typeof meta>

export const SignedIn: Story = {
  play: async (context) => {
    await userAt(context).signIn()
    await expect(await context.canvas.findByRole('button', { name: 'Sign out' }, { timeout: 5_000 })).toBeVisible()
  },
}

export const SignedInDark: Story = { ...SignedIn, ...dark }
export const SignedInRightToLeft: Story = { ...SignedIn, ...rightToLeft }

export const SignsOut: Story = {
  play: async (context) => {
    await SignedIn.play?.(context)
    const user = userAt(context)
    await user.press('Sign out')
    await user.seeHeading('Sign in')
  },
}

/** Four seconds at most: then it forgets, whatever the service says. */
export const Pending: Story = {
  play: async (context) => {
    await SignedIn.play?.(context)
    const user = userAt(context)
    testPoolOf(context).network.state = 'stuck'
    await user.press('Sign out')
    await user.seePending('Sign out')
  },
}

export const Offline: Story = {
  play: async (context) => {
    await SignedIn.play?.(context)
    const user = userAt(context)
    testPoolOf(context).network.state = 'off'
    await user.press('Sign out')
    await user.seeHeading('Sign in')
  },
}

/** The other sessions go on, and the person is told. */
export const EverywhereOffline: Story = {
  args: { global: true },
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    await context.canvas.findByRole('button', { name: 'Sign out of all devices' }, { timeout: 5_000 })
    testPoolOf(context).network.state = 'off'
    await user.press('Sign out of all devices')
    await user.seeHeading('Sign in')
    await user.seeText(/^You're signed out on this device\. We couldn't sign out your other devices/)
  },
}

export const Everywhere: Story = {
  args: { global: true },
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    await user.press('Sign out of all devices')
    await user.seeHeading('Sign in')
  },
}

export const OwnWords: Story = {
  args: { children: 'Leave' },
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    await user.press('Leave')
    await user.seeHeading('Sign in')
  },
}
