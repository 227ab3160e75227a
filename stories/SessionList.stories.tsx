import type { Meta, StoryObj } from '@storybook/react-vite'
import { SessionList } from 'poolgate'
import { expect } from 'storybook/test'
import { accountPool } from './accountPool.ts'
import { personAt } from './person.ts'
import { elsewhere, nothing, offline, signedIn, stuck } from './signedIn.tsx'
import { dark, inPool, narrow, rightToLeft } from './staged.tsx'

const meta: Meta<typeof SessionList> = {
  title: 'SessionList',
  component: SessionList,
  ...signedIn,
  parameters: { ...inPool(accountPool), ahead: elsewhere },
}
export default meta
type Story = StoryObj<typeof SessionList>

export const Default: Story = { play: async (context) => personAt(context).reads('This session') }
export const Dark: Story = { ...Default, ...dark }
export const Narrow: Story = { ...Default, ...narrow }
export const RightToLeft: Story = { ...Default, ...rightToLeft }

export const SignOutOne: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.presses(/^Sign out Unknown/)
    await person.presses(/^Yes, sign out/)
    await expect(context.canvas.getAllByRole('listitem')).toHaveLength(1)
  },
}

export const Loading: Story = {
  parameters: stuck,
}

export const Offline: Story = {
  parameters: offline,
  play: async (context) => personAt(context).reads(/No connection/),
}

/** The pool keeps no track of sessions: it says so, and all devices can still be signed out. */
export const NotOffered: Story = {
  parameters: { ...inPool({ ...accountPool, sessionTracking: false }), ahead: nothing },
  play: async (context) => {
    await personAt(context).reads(/cannot be shown here/)
    await expect(context.canvas.getByRole('button', { name: 'Sign out on all devices' })).toBeVisible()
  },
}
