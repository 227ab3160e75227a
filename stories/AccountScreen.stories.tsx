import type { Meta, StoryObj } from '@storybook/react-vite'
import { AccountScreen } from 'poolgate'
import { expect, within } from 'storybook/test'
import { accountPool } from '../test/support/accountPool.ts'
import { signInOnAnotherDevice } from '../test/support/signedInUsers.ts'
import { dark, narrow, poolParameters, rightToLeft } from './support/poolStory.tsx'
import { signedInStory } from './support/signedInStory.tsx'
import { userAt } from './support/userActions.ts'

const meta: Meta<typeof AccountScreen> = {
  title: 'Account/AccountScreen',
  component: AccountScreen,
  ...signedInStory,
  parameters: { ...poolParameters(accountPool), beforeSignIn: signInOnAnotherDevice },
}
export default meta
type Story = StoryObj<typeof AccountScreen>

export const Profile: Story = { play: async (context) => userAt(context).seeHeading('Profile') }
export const ProfileDark: Story = { ...Profile, ...dark, tags: ['!autodocs', '!test'] }
export const ProfileNarrow: Story = { ...Profile, ...narrow, tags: ['!autodocs', '!test'] }
export const ProfileRightToLeft: Story = { ...Profile, ...rightToLeft, tags: ['!autodocs', '!test'] }

/** Shows navigation between sections, including the link from two-step verification to passkeys. */
export const SectionNavigation: Story = {
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    const user = userAt(context)
    await user.press('Two-step verification')
    await user.seeHeading('Two-step verification')
    await user.press('Add a passkey')
    await user.seeHeading('Passkeys')
    await user.press('Devices')
    await user.seeHeading('Remembered devices')
  },
}

/** A section of the host app, with the icon of the kit that it names. */
export const OwnSection: Story = {
  args: {
    sections: [
      'profile',
      'password',
      { id: 'billing', label: 'Billing', icon: 'mail', render: () => <p className="pg-text">No invoices yet</p> },
      'deletion',
    ],
  },
  play: async (context) => {
    const user = userAt(context)
    await user.press('Billing')
    await user.seeHeading('Billing')
    await user.seeText('No invoices yet')
  },
}

export const Sessions: Story = {
  args: { defaultSection: 'sessions' },
  play: async (context) => userAt(context).seeText('This session'),
}
export const SessionsNarrow: Story = { ...Sessions, ...narrow, tags: ['!autodocs', '!test'] }

export const Deletion: Story = {
  args: { defaultSection: 'deletion' },
  play: async (context) => userAt(context).seeHeading('Delete account'),
}

export const SelectedSections: Story = {
  args: { sections: ['password', 'sessions'] },
  play: async (context) => {
    await userAt(context).seeHeading('Change password')
    const sections = within(context.canvas.getByRole('navigation')).getAllByRole('button')
    await expect(sections.map(({ textContent }) => textContent)).toEqual(['Password', 'Sessions'])
  },
}
