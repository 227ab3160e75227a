import type { Meta, StoryObj } from '@storybook/react-vite'
import { AccountScreen } from 'poolgate'
import { personAt } from './person.ts'
import { annAs } from './scene.tsx'
import { elsewhere, signedIn } from './signedIn.tsx'
import { dark, inPool, narrow, rightToLeft } from './staged.tsx'

const meta: Meta<typeof AccountScreen> = {
  title: 'Account',
  component: AccountScreen,
  ...signedIn,
  parameters: {
    ...inPool({
      users: [annAs('CONFIRMED', { given_name: 'Ann', family_name: 'Lee', phone_number: '+442079460000' })],
      mfaConfiguration: 'OPTIONAL',
      deviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false },
      sessionTracking: true,
      allowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'],
    }),
    ahead: elsewhere,
  },
}
export default meta
type Story = StoryObj<typeof AccountScreen>

export const Profile: Story = { play: async (context) => personAt(context).arrivesAt('Your profile') }
export const ProfileDark: Story = { ...Profile, ...dark }
export const ProfileNarrow: Story = { ...Profile, ...narrow }
export const ProfileRightToLeft: Story = { ...Profile, ...rightToLeft }

export const Password: Story = { args: { section: 'password' } }
export const SecondFactors: Story = { args: { section: 'mfa' } }
export const SecondFactorsDark: Story = { ...SecondFactors, ...dark }
export const Passkeys: Story = { args: { section: 'passkeys' } }
export const Devices: Story = { args: { section: 'devices' } }
export const DevicesNarrow: Story = { ...Devices, ...narrow }
export const Sessions: Story = { args: { section: 'sessions' } }
export const SessionsDark: Story = { ...Sessions, ...dark }
export const Deletion: Story = { args: { section: 'deletion' } }
