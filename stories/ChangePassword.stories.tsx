import type { Meta, StoryObj } from '@storybook/react-vite'
import { ChangePassword } from 'poolgate'
import { accountPool } from '../test/support/accountPool.ts'
import { signInOnAnotherDevice } from '../test/support/signedInUsers.ts'
import { ann } from '../test/support/users.ts'
import { dark, narrow, poolParameters, rightToLeft } from './support/poolStory.tsx'
import { offlineNetwork, signedInStory, stuckNetwork } from './support/signedInStory.tsx'
import { userAt } from './support/userActions.ts'

const meta: Meta<typeof ChangePassword> = {
  title: 'Account/ChangePassword',
  component: ChangePassword,
  ...signedInStory,
  parameters: poolParameters(accountPool),
}
export default meta
type Story = StoryObj<typeof ChangePassword>

const passwords = { 'Current password': ann.password, 'New password': 'Battery-Staple-8?' }

export const Default: Story = { play: async (context) => userAt(context).seeHeading('Change password') }
export const Dark: Story = { ...Default, ...dark, tags: ['!autodocs', '!test'] }
export const Narrow: Story = { ...Default, ...narrow, tags: ['!autodocs', '!test'] }
export const RightToLeft: Story = { ...Default, ...rightToLeft, tags: ['!autodocs', '!test'] }

export const WrongPassword: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.type({ ...passwords, 'Current password': 'Wrong-Horse-9!' })
    await user.press('Change password')
    await user.seeText('Your current password is incorrect.')
    await user.seeFocus('Current password')
    await user.seeValues({ ...passwords, 'Current password': 'Wrong-Horse-9!' })
  },
}

export const WeakPassword: Story = {
  parameters: poolParameters({ ...accountPool, passwordPolicy: { MinimumLength: 12 } }),
  play: async (context) => {
    const user = userAt(context)
    await user.type({ ...passwords, 'New password': 'short' })
    await user.press('Change password')
    await user.seeText('Use at least 12 characters.')
    await user.seeFocus('New password')
  },
}

export const Changed: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.type(passwords)
    await user.press('Change password')
    await user.seeText('Password updated')
  },
}

export const ChangedAndOtherDevicesSignedOut: Story = {
  parameters: { beforeSignIn: signInOnAnotherDevice },
  play: async (context) => {
    const user = userAt(context)
    await user.type(passwords)
    await context.userEvent.click(context.canvas.getByLabelText('Sign out of all other devices'))
    await user.press('Change password')
    await user.seeText('Password updated. Other devices have been signed out.')
  },
}

export const Pending: Story = {
  parameters: stuckNetwork,
  play: async (context) => {
    const user = userAt(context)
    await user.type(passwords)
    await user.press('Change password')
    await user.seePending('Change password')
  },
}

export const Offline: Story = {
  parameters: offlineNetwork,
  play: async (context) => {
    const user = userAt(context)
    await user.type(passwords)
    await user.press('Change password')
    await user.seeText(/^You're offline/)
    await user.seeValues(passwords)
  },
}

export const ReauthenticationRequired: Story = {
  parameters: { minutesAgo: 16 },
  play: async (context) => userAt(context).seeHeading("Confirm it's you"),
}
