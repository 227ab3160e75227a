import type { Meta, StoryObj } from '@storybook/react-vite'
import { AuthScreen, SignOutButton } from 'poolgate'
import { expect } from 'storybook/test'
import { dark, poolStory, rightToLeft, testPoolOf } from './support/poolStory.tsx'
import { userAt } from './support/userActions.ts'

const meta = {
  title: 'Sign in/SignOutButton',
  ...poolStory,
  component: SignOutButton,
  render: (args) => (
    <AuthScreen>
      <div style={{ paddingInline: 16 }}>
        <SignOutButton {...args} />
      </div>
    </AuthScreen>
  ),
  parameters: {
    docs: {
      description: {
        component: `
Signs the user out: revokes the tokens of this session, then removes them, even if the service can't be reached. With
\`global\` it ends the user's sessions on all devices. It needs only the provider around it.
For your own menu item or link, use \`useSignOut\`.`,
      },
    },
  },
} satisfies Meta<typeof SignOutButton>

export default meta
type Story = StoryObj<typeof meta>

export const SignedIn: Story = {
  play: async (context) => {
    await userAt(context).signIn()
    await expect(await context.canvas.findByRole('button', { name: 'Sign out' })).toBeVisible()
  },
}

export const SignedInDark: Story = { ...SignedIn, ...dark, tags: ['!autodocs', '!test'] }
export const SignedInRightToLeft: Story = { ...SignedIn, ...rightToLeft, tags: ['!autodocs', '!test'] }

export const SignOut: Story = {
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await SignedIn.play?.(context)
    const user = userAt(context)
    await user.press('Sign out')
    await user.seeHeading('Sign in')
  },
}

/** Waits for the service for up to 4 s, then removes the tokens. */
export const Pending: Story = {
  play: async (context) => {
    await SignedIn.play?.(context)
    const user = userAt(context)
    testPoolOf(context).network.state = 'stuck'
    await user.press('Sign out')
    await user.seePending('Sign out')
  },
}

/** The service can't be reached: the tokens are removed without it. */
export const SignOutOffline: Story = {
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await SignedIn.play?.(context)
    const user = userAt(context)
    testPoolOf(context).network.state = 'off'
    await user.press('Sign out')
    await user.seeHeading('Sign in')
  },
}

/** The other sessions stay active, and a message says so. */
export const AllDevicesOffline: Story = {
  args: { global: true },
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    await context.canvas.findByRole('button', { name: 'Sign out of all devices' })
    testPoolOf(context).network.state = 'off'
    await user.press('Sign out of all devices')
    await user.seeHeading('Sign in')
    await user.seeText(/^You're signed out on this device\. We couldn't sign out your other devices/)
  },
}

export const AllDevices: Story = {
  args: { global: true },
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    await user.seeButton('Sign out of all devices')
  },
}

export const SignOutOfAllDevices: Story = {
  tags: ['!dev', '!autodocs'],
  ...AllDevices,
  play: async (context) => {
    await AllDevices.play?.(context)
    const user = userAt(context)
    await user.press('Sign out of all devices')
    await user.seeHeading('Sign in')
  },
}

export const CustomLabel: Story = {
  args: { children: 'Leave' },
  play: async (context) => {
    const user = userAt(context)
    await user.signIn()
    await user.seeButton('Leave')
  },
}
