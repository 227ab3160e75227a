import type { Meta, StoryObj } from '@storybook/react-vite'
import { MfaPreferences } from 'poolgate'
import { accountPool } from '../test/support/accountPool.ts'
import { ann, seedAnn } from '../test/support/users.ts'
import { dark, narrow, poolParameters, rightToLeft } from './support/poolStory.tsx'
import { offlineNetwork, signedInStory, stuckNetwork } from './support/signedInStory.tsx'
import { userAt } from './support/userActions.ts'

const annWithTwoMethods = {
  ...seedAnn('CONFIRMED', { phone_number: ann.phone }),
  mfa: { enabled: ['SMS_MFA' as const, 'EMAIL_OTP' as const], preferred: 'SMS_MFA' as const },
}

const meta: Meta<typeof MfaPreferences> = {
  title: 'Account/MfaPreferences',
  component: MfaPreferences,
  ...signedInStory,
  args: { onSetUpMethod: () => {} },
  parameters: poolParameters({ ...accountPool, users: [annWithTwoMethods] }),
}
export default meta
type Story = StoryObj<typeof MfaPreferences>

export const Default: Story = { play: async (context) => userAt(context).seeText('Default') }
export const Dark: Story = { ...Default, ...dark, tags: ['!autodocs', '!test'] }
export const Narrow: Story = { ...Default, ...narrow, tags: ['!autodocs', '!test'] }
export const RightToLeft: Story = { ...Default, ...rightToLeft, tags: ['!autodocs', '!test'] }

export const ChangeDefault: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.choose('Default method', 'Email')
    await user.seeText('Email is now the default')
  },
}

/** Shows what each method still needs, with links to the sections that set it up. */
export const NoMethodAvailable: Story = {
  parameters: poolParameters({
    ...accountPool,
    users: [{ ...seedAnn('CONFIRMED', { email_verified: 'false' }), password: ann.password }],
  }),
  play: async (context) => {
    const user = userAt(context)
    await user.seeText('Verify a phone number first')
    await user.seeText('Verify your email first')
    await user.seeButton('Add a phone number')
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

export const ReauthenticationRequired: Story = {
  parameters: { minutesAgo: 16 },
  play: async (context) => userAt(context).seeHeading("Confirm it's you"),
}
