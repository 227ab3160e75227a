import type { Meta, StoryObj } from '@storybook/react-vite'
import { TOTP } from 'otpauth'
import { TotpSetup } from 'poolgate'
import { accountPool } from './accountPool.ts'
import { personAt } from './person.ts'
import { signedIn } from './signedIn.tsx'
import { dark, inPool, narrow, rightToLeft } from './staged.tsx'

const meta: Meta<typeof TotpSetup> = {
  title: 'TotpSetup',
  component: TotpSetup,
  ...signedIn,
  parameters: inPool(accountPool, { pool: { totpIssuer: 'Example' } }),
}
export default meta
type Story = StoryObj<typeof TotpSetup>

export const Start: Story = { play: async (context) => personAt(context).arrivesAt('Authenticator app') }

export const Key: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.presses('Set up an app')
    await person.arrivesAt('Set up your authenticator app')
    await context.canvas.findByRole('img', { name: /QR/i })
  },
}
export const KeyDark: Story = { ...Key, ...dark }
export const KeyNarrow: Story = { ...Key, ...narrow }
export const KeyRightToLeft: Story = { ...Key, ...rightToLeft }

export const WrongCode: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.presses('Set up an app')
    await person.types({ 'Code from the app': '000000', 'Name of the device (optional)': 'Pixel 9' })
    await person.presses('Confirm')
    await person.isIn('Code from the app')
    await person.finds({ 'Name of the device (optional)': 'Pixel 9' })
  },
}

export const Done: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.presses('Set up an app')
    const link = await context.canvas.findByRole<HTMLAnchorElement>('link')
    const secret = new URL(link.href).searchParams.get('secret') ?? ''
    await person.types({ 'Code from the app': new TOTP({ secret }).generate() })
    await person.presses('Confirm')
    await person.reads(/Your app is set up/)
  },
}

export const ProofIsDue: Story = {
  parameters: { minutesAgo: 16 },
  play: async (context) => personAt(context).arrivesAt('Is it still you?'),
}
