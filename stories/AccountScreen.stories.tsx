import type { Meta, StoryObj } from '@storybook/react-vite'
import { AccountScreen } from 'poolgate'
import { accountPool } from './accountPool.ts'
import { personAt } from './person.ts'
import { elsewhere, signedIn } from './signedIn.tsx'
import { dark, inPool, narrow, rightToLeft } from './staged.tsx'

const meta: Meta<typeof AccountScreen> = {
  title: 'AccountScreen',
  component: AccountScreen,
  ...signedIn,
  parameters: { ...inPool(accountPool), ahead: elsewhere },
}
export default meta
type Story = StoryObj<typeof AccountScreen>

export const Profile: Story = { play: async (context) => personAt(context).arrivesAt('Your profile') }
export const ProfileDark: Story = { ...Profile, ...dark }
export const ProfileNarrow: Story = { ...Profile, ...narrow }
export const ProfileRightToLeft: Story = { ...Profile, ...rightToLeft }

/** What a second factor needs is set up in another section, one press away. */
export const FromSectionToSection: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.presses('Two-step sign-in')
    await person.arrivesAt('Two-step sign-in')
    await person.presses('Add a passkey')
    await person.arrivesAt('Your passkeys')
    await person.presses('Devices')
    await person.arrivesAt('Your devices')
  },
}

export const SomeSections: Story = {
  args: { sections: ['password', 'sessions'] },
  play: async (context) => personAt(context).arrivesAt('Change your password'),
}
