import type { Meta, StoryObj } from '@storybook/react-vite'
import { UserButton } from 'poolgate'
import { expect } from 'storybook/test'
import { accountPool } from '../test/support/accountPool.ts'
import { dark, poolParameters, rightToLeft } from './support/poolStory.tsx'
import { signedInStory } from './support/signedInStory.tsx'
import { userAt } from './support/userActions.ts'

const meta: Meta<typeof UserButton> = {
  title: 'Account/UserButton',
  component: UserButton,
  ...signedInStory,
  args: { onManageAccount: () => {} },
  parameters: { ...poolParameters(accountPool), layout: 'padded' },
}
export default meta
type Story = StoryObj<typeof UserButton>

export const Default: Story = {
  play: async ({ canvas }) => expect(canvas.getByRole('button', { name: 'Account menu for Ann Lee' })).toBeVisible(),
}

export const Open: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.press('Account menu for Ann Lee')
    await user.seeText('Manage account')
  },
}
/** With items of the host app, above sign-out. */
export const OwnItems: Story = {
  args: {
    items: [
      { label: 'Billing', icon: 'mail', onSelect: () => {} },
      { label: 'Help', icon: 'globe', onSelect: () => {} },
    ],
  },
  play: async (context) => {
    const user = userAt(context)
    await user.press('Account menu for Ann Lee')
    await user.seeButton('Billing')
    await user.seeButton('Sign out')
  },
}

export const OpenDark: Story = { ...Open, ...dark, tags: ['!autodocs', '!test'] }
export const OpenRightToLeft: Story = { ...Open, ...rightToLeft, tags: ['!autodocs', '!test'] }

/** Escape closes the menu and moves the focus back to the button. */
export const ClosedWithEscape: Story = {
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    const user = userAt(context)
    await user.press('Account menu for Ann Lee')
    await context.userEvent.keyboard('{Escape}')
    await expect(context.canvas.getByRole('button', { name: 'Account menu for Ann Lee' })).toHaveFocus()
    await expect(context.canvas.queryByRole('button', { name: 'Manage account' })).toBeNull()
  },
}
