import type { Meta, StoryObj } from '@storybook/react-vite'
import { DeleteAccount } from 'poolgate'
import { accountPool } from '../test/support/accountPool.ts'
import { ann } from '../test/support/users.ts'
import { dark, narrow, poolParameters, rightToLeft } from './support/poolStory.tsx'
import { offlineNetwork, signedInStory, stuckNetwork } from './support/signedInStory.tsx'
import { userAt } from './support/userActions.ts'

const meta: Meta<typeof DeleteAccount> = {
  title: 'Account/DeleteAccount',
  component: DeleteAccount,
  ...signedInStory,
  parameters: poolParameters(accountPool),
}
export default meta
type Story = StoryObj<typeof DeleteAccount>

export const Default: Story = { play: async (context) => userAt(context).seeHeading('Delete account') }
export const Dark: Story = { ...Default, ...dark, tags: ['!autodocs', '!test'] }
export const Narrow: Story = { ...Default, ...narrow, tags: ['!autodocs', '!test'] }
export const RightToLeft: Story = { ...Default, ...rightToLeft, tags: ['!autodocs', '!test'] }

export const ConfirmationMismatch: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.type({ 'Confirm your email': 'anne@example.com' })
    await user.press('Delete account')
    await user.seeText("That doesn't match. Check it and try again.")
    await user.seeFocus('Confirm your email')
  },
}

/** Deletes the account and signs the user out. */
export const Deleted: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.type({ 'Confirm your email': ann.email })
    await user.press('Delete account')
    await user.seeText('Your account has been deleted.')
  },
}

export const Pending: Story = {
  parameters: stuckNetwork,
  play: async (context) => {
    const user = userAt(context)
    await user.type({ 'Confirm your email': ann.email })
    await user.press('Delete account')
    await user.seePending('Delete account')
  },
}

export const Offline: Story = {
  parameters: offlineNetwork,
  play: async (context) => {
    const user = userAt(context)
    await user.type({ 'Confirm your email': ann.email })
    await user.press('Delete account')
    await user.seeText(/^You're offline/)
  },
}

export const ReauthenticationRequired: Story = {
  parameters: { minutesAgo: 16 },
  play: async (context) => userAt(context).seeHeading("Confirm it's you"),
}
