import type { Meta, StoryObj } from '@storybook/react-vite'
import { TOTP } from 'otpauth'
import { TotpSetup } from 'poolgate'
import { accountPool } from '../test/support/accountPool.ts'
import { dark, narrow, poolParameters, rightToLeft } from './support/poolStory.tsx'
import { offlineNetwork, signedInStory, stuckNetwork } from './support/signedInStory.tsx'
import { userAt } from './support/userActions.ts'

const meta: Meta<typeof TotpSetup> = {
  title: 'Account/TotpSetup',
  component: TotpSetup,
  ...signedInStory,
  parameters: poolParameters(accountPool, { pool: { totpIssuer: 'Example' } }),
}
export default meta
type Story = StoryObj<typeof TotpSetup>

export const Start: Story = { play: async (context) => userAt(context).seeHeading('Authenticator app') }

export const SetupKey: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.press('Set up authenticator app')
    await user.seeHeading('Set up authenticator app')
    await context.canvas.findByRole('img', { name: /QR/i })
  },
}
export const SetupKeyDark: Story = { ...SetupKey, ...dark, tags: ['!autodocs', '!test'] }
export const SetupKeyNarrow: Story = { ...SetupKey, ...narrow, tags: ['!autodocs', '!test'] }
export const SetupKeyRightToLeft: Story = { ...SetupKey, ...rightToLeft, tags: ['!autodocs', '!test'] }

/** Shows the key as text, for an app on the same device or a camera that can't scan. */
export const SetupKeyAsText: Story = {
  play: async (context) => {
    await SetupKey.play?.(context)
    await context.userEvent.click(context.canvas.getByText("Can't scan?"))
    await userAt(context).seeButton('Copy key')
  },
}

export const SetupKeyAsTextDark: Story = { ...SetupKeyAsText, ...dark, tags: ['!autodocs', '!test'] }
export const SetupKeyAsTextNarrow: Story = { ...SetupKeyAsText, ...narrow, tags: ['!autodocs', '!test'] }

export const WrongCode: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.press('Set up authenticator app')
    await user.type({ '6-digit code': '000000', 'Device name (optional)': 'Pixel 9' })
    await user.press('Continue')
    await user.seeText('That code is incorrect. Check it and try again.')
    await user.seeFocus('6-digit code')
    await user.seeValues({ 'Device name (optional)': 'Pixel 9' })
  },
}

export const Done: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.press('Set up authenticator app')
    const link = await context.canvas.findByRole<HTMLAnchorElement>('link', { hidden: true })
    const secret = new URL(link.href).searchParams.get('secret') ?? ''
    await user.type({ '6-digit code': new TOTP({ secret }).generate() })
    await user.press('Continue')
    await user.seeText(/^Authenticator app added/)
  },
}

export const Pending: Story = {
  parameters: stuckNetwork,
  play: async (context) => {
    const user = userAt(context)
    await user.press('Set up authenticator app')
    await user.seePending('Set up authenticator app')
  },
}

export const Offline: Story = {
  parameters: offlineNetwork,
  play: async (context) => {
    const user = userAt(context)
    await user.press('Set up authenticator app')
    await user.seeText(/^You're offline/)
  },
}

export const ReauthenticationRequired: Story = {
  parameters: { minutesAgo: 16 },
  play: async (context) => userAt(context).seeHeading("Confirm it's you"),
}
