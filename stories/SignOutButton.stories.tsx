import type { Meta, StoryObj } from '@storybook/react-vite'
import { AuthScreen, SignOutButton } from 'poolgate'
import { expect } from 'storybook/test'
import { personAt } from './person.ts'
import { dark, rightToLeft, sceneOf, staged } from './staged.tsx'

const meta = {
  ...staged,
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
    await personAt(context).signsIn()
    await expect(await context.canvas.findByRole('button', { name: 'Sign out' }, { timeout: 5_000 })).toBeVisible()
  },
}

export const SignedInDark: Story = { ...SignedIn, ...dark }
export const SignedInRightToLeft: Story = { ...SignedIn, ...rightToLeft }

export const SignsOut: Story = {
  play: async (context) => {
    await SignedIn.play?.(context)
    const person = personAt(context)
    await person.presses('Sign out')
    await person.arrivesAt('Sign in')
  },
}

/** Four seconds at most: then it forgets, whatever the service says. */
export const Pending: Story = {
  play: async (context) => {
    await SignedIn.play?.(context)
    const person = personAt(context)
    sceneOf(context).network.state = 'stuck'
    await person.presses('Sign out')
    await person.waitsFor('Sign out')
  },
}

export const Offline: Story = {
  play: async (context) => {
    await SignedIn.play?.(context)
    const person = personAt(context)
    sceneOf(context).network.state = 'off'
    await person.presses('Sign out')
    await person.arrivesAt('Sign in')
  },
}

/** The other sessions go on, and the person is told. */
export const EverywhereOffline: Story = {
  args: { global: true },
  play: async (context) => {
    const person = personAt(context)
    await person.signsIn()
    await context.canvas.findByRole('button', { name: 'Sign out on all devices' }, { timeout: 5_000 })
    sceneOf(context).network.state = 'off'
    await person.presses('Sign out on all devices')
    await person.arrivesAt('Sign in')
    await person.reads(/^You are signed out here\. Your other devices could not be reached/)
  },
}

export const Everywhere: Story = {
  args: { global: true },
  play: async (context) => {
    const person = personAt(context)
    await person.signsIn()
    await person.presses('Sign out on all devices')
    await person.arrivesAt('Sign in')
  },
}

export const OwnWords: Story = {
  args: { children: 'Leave' },
  play: async (context) => {
    const person = personAt(context)
    await person.signsIn()
    await person.presses('Leave')
    await person.arrivesAt('Sign in')
  },
}
