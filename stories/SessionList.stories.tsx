import type { Meta, StoryObj } from '@storybook/react-vite'
import { SessionList } from 'poolgate'
import { expect } from 'storybook/test'
import { accountPool } from '../test/support/accountPool.ts'
import { signInOnAnotherDevice } from '../test/support/signedInUsers.ts'
import { dark, narrow, poolParameters, rightToLeft } from './support/poolStory.tsx'
import { doNothing, offlineNetwork, signedInStory, stuckNetwork } from './support/signedInStory.tsx'
import { userAt } from './support/userActions.ts'

const meta: Meta<typeof SessionList> = {
  title: 'Account/SessionList',
  component: SessionList,
  ...signedInStory,
  parameters: { ...poolParameters(accountPool), beforeSignIn: signInOnAnotherDevice },
}
export default meta
type Story = StoryObj<typeof SessionList>

export const Default: Story = { play: async (context) => userAt(context).seeText('This session') }
export const Dark: Story = { ...Default, ...dark, tags: ['!autodocs', '!test'] }
export const Narrow: Story = { ...Default, ...narrow, tags: ['!autodocs', '!test'] }
export const RightToLeft: Story = { ...Default, ...rightToLeft, tags: ['!autodocs', '!test'] }

export const SignOutSession: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.press('Sign out Chrome on Linux')
    await user.seeText(/will be signed out/)
    await user.press('Sign out Chrome on Linux')
    await user.seeText('Chrome on Linux signed out')
    await expect(context.canvas.getAllByRole('listitem')).toHaveLength(1)
  },
}

/** Asks before it ends all sessions, this one included. */
export const SignOutEverywhereQuestion: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.press('Sign out of all devices')
    await user.seeText(/including this one/)
  },
}

export const Loading: Story = {
  parameters: stuckNetwork,
  play: async (context) => userAt(context).seeLoading(),
}

export const Offline: Story = {
  parameters: offlineNetwork,
  play: async (context) => userAt(context).seeText(/^You're offline/),
}

/** A pool without session tracking shows an explanation. The user can still sign out of all devices. */
export const NotOffered: Story = {
  parameters: { ...poolParameters({ ...accountPool, sessionTracking: false }), beforeSignIn: doNothing },
  play: async (context) => {
    await userAt(context).seeText(/aren't available/)
    await expect(context.canvas.getByRole('button', { name: 'Sign out of all devices' })).toBeVisible()
  },
}
