import type { Meta, StoryObj } from '@storybook/react-vite'
import { ProfileAttributes } from 'poolgate'
import { waitFor } from 'storybook/test'
import { accountPool } from '../test/support/accountPool.ts'
import { dark, narrow, poolParameters, rightToLeft } from './support/poolStory.tsx'
import { offlineNetwork, signedInStory, stuckNetwork } from './support/signedInStory.tsx'
import { userAt } from './support/userActions.ts'

const meta: Meta<typeof ProfileAttributes> = {
  title: 'Account/ProfileAttributes',
  component: ProfileAttributes,
  ...signedInStory,
  parameters: poolParameters(accountPool),
}
export default meta
type Story = StoryObj<typeof ProfileAttributes>

export const Default: Story = { play: async (context) => userAt(context).seeText('R&D') }
export const Dark: Story = { ...Default, ...dark, tags: ['!autodocs', '!test'] }
export const Narrow: Story = { ...Default, ...narrow, tags: ['!autodocs', '!test'] }
export const RightToLeft: Story = { ...Default, ...rightToLeft, tags: ['!autodocs', '!test'] }

export const Groups: Story = {
  args: {
    groups: [
      { title: 'You', attributes: ['given_name', 'family_name', 'birthdate'] },
      { title: 'How to reach you', attributes: ['email', 'phone_number'] },
    ],
  },
  play: async (context) => userAt(context).seeText('How to reach you'),
}

export const Editing: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.press('Edit First name')
    await user.seeFocus('First name')
    await user.seeValues({ 'First name': 'Ann' })
  },
}

export const Saved: Story = {
  play: async (context) => {
    await Editing.play?.(context)
    const user = userAt(context)
    await user.type({ 'First name': 'Anna' })
    await user.press('Save')
    await user.seeText('Anna')
    await user.seeText('Changes saved')
  },
}

/** Edits a phone number in its national format, with the country next to it. */
export const EditingPhone: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.press('Edit Phone number')
    await waitFor(() => user.seeValues({ Country: 'GB' }))
    await user.type({ 'Phone number': '020 7946 0999' })
    await user.seeValues({ 'Phone number': '020 7946 0999' })
  },
}

export const PendingPhone: Story = {
  play: async (context) => {
    await EditingPhone.play?.(context)
    const user = userAt(context)
    await user.press('Save')
    await user.seeText(/to finish the change/)
    user.readCode('+442079460999')
  },
}

/** Validates a value against the pool's schema before a request is sent. */
export const InvalidValue: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.press('Add Desk')
    await user.type({ Desk: '901' })
    await user.press('Save')
    await user.seeText('Enter a number between 1 and 900.')
    await user.seeValues({ Desk: '901' })
  },
}

/** Shows the old address as the current one until the new one is verified. */
export const PendingEmail: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.press('Edit Email')
    await user.type({ Email: 'anna@example.com' })
    await user.press('Save')
    await user.seeText(/to finish the change/)
    await user.seeFocus('Code')
    user.readCode('anna@example.com')
  },
}

export const EmailVerified: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.press('Edit Email')
    await user.type({ Email: 'anna@example.com' })
    await user.press('Save')
    await user.seeFocus('Code')
    await user.type({ Code: user.readCode('anna@example.com') })
    await user.press('Verify')
    await user.seeText('anna@example.com')
  },
}

/** Requires reauthentication before an email address changes. */
export const ReauthenticationRequired: Story = {
  parameters: { minutesAgo: 16 },
  play: async (context) => {
    const user = userAt(context)
    await user.press('Edit Email')
    await user.seeHeading("Confirm it's you")
  },
}

/** Opens the editor that the user asked for. */
export const Reauthenticated: Story = {
  tags: ['!dev', '!autodocs'],
  ...ReauthenticationRequired,
  play: async (context) => {
    await ReauthenticationRequired.play?.(context)
    const user = userAt(context)
    await user.type({ Password: 'Correct-Horse-9!' })
    await user.press('Continue')
    await user.seeValues({ Email: 'ann@example.com' })
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
