import type { Meta, StoryObj } from '@storybook/react-vite'
import { MfaPreferences } from 'poolgate'
import { accountPool } from './accountPool.ts'
import { personAt } from './person.ts'
import { ann, annAs } from './scene.tsx'
import { offline, signedIn, stuck } from './signedIn.tsx'
import { dark, inPool, narrow, rightToLeft } from './staged.tsx'

const annWithTwo = {
  ...annAs('CONFIRMED', { phone_number: '+442079460000' }),
  mfa: { enabled: ['SMS_MFA' as const, 'EMAIL_OTP' as const], preferred: 'SMS_MFA' as const },
}

const meta: Meta<typeof MfaPreferences> = {
  title: 'MfaPreferences',
  component: MfaPreferences,
  ...signedIn,
  args: { onSetUpMethod: () => {} },
  parameters: inPool({ ...accountPool, users: [annWithTwo] }),
}
export default meta
type Story = StoryObj<typeof MfaPreferences>

export const Default: Story = { play: async (context) => personAt(context).reads('Preferred') }
export const Dark: Story = { ...Default, ...dark }
export const Narrow: Story = { ...Default, ...narrow }
export const RightToLeft: Story = { ...Default, ...rightToLeft }

export const Prefer: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.presses('Prefer Email')
    await context.canvas.findByRole('button', { name: 'Prefer Text message' })
  },
}

/** What is missing is said, and leads to where it is done. */
export const NothingToUseYet: Story = {
  parameters: inPool({
    ...accountPool,
    users: [{ ...annAs('CONFIRMED', { email_verified: 'false' }), password: ann.password }],
  }),
  play: async (context) => {
    const person = personAt(context)
    await person.reads('Needs a verified phone number.')
    await person.reads('Needs a verified email address.')
    await context.canvas.findByRole('button', { name: 'Add a phone number' })
  },
}

export const Loading: Story = {
  parameters: stuck,
}

export const Offline: Story = {
  parameters: offline,
  play: async (context) => personAt(context).reads(/No connection/),
}

export const ProofIsDue: Story = {
  parameters: { minutesAgo: 16 },
  play: async (context) => personAt(context).arrivesAt('Is it still you?'),
}
