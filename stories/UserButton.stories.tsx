import type { Meta, StoryObj } from '@storybook/react-vite'
import { UserButton } from 'poolgate'
import { expect } from 'storybook/test'
import { accountPool } from './accountPool.ts'
import { personAt } from './person.ts'
import { signedIn } from './signedIn.tsx'
import { dark, inPool, rightToLeft } from './staged.tsx'

const meta: Meta<typeof UserButton> = {
  title: 'UserButton',
  component: UserButton,
  ...signedIn,
  args: { onManageAccount: () => {} },
  parameters: inPool(accountPool),
}
export default meta
type Story = StoryObj<typeof UserButton>

export const Default: Story = {
  play: async ({ canvas }) => expect(canvas.getByRole('button', { name: 'Account of Ann Lee' })).toBeVisible(),
}

export const Open: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.presses('Account of Ann Lee')
    await person.reads('Your account')
  },
}
export const OpenDark: Story = { ...Open, ...dark }
export const OpenRightToLeft: Story = { ...Open, ...rightToLeft }

/** Escape closes the menu, and the button has the focus again. */
export const ClosedByKey: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.presses('Account of Ann Lee')
    await context.userEvent.keyboard('{Escape}')
    await expect(context.canvas.getByRole('button', { name: 'Account of Ann Lee' })).toHaveFocus()
    await expect(context.canvas.queryByRole('button', { name: 'Your account' })).toBeNull()
  },
}
