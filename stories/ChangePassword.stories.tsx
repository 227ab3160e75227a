import type { Meta, StoryObj } from '@storybook/react-vite'
import { ChangePassword } from 'poolgate'
import { accountPool } from './accountPool.ts'
import { personAt } from './person.ts'
import { ann } from './scene.tsx'
import { elsewhere, signedIn, stuck } from './signedIn.tsx'
import { dark, inPool, narrow, rightToLeft } from './staged.tsx'

const meta: Meta<typeof ChangePassword> = {
  title: 'ChangePassword',
  component: ChangePassword,
  ...signedIn,
  parameters: inPool(accountPool),
}
export default meta
type Story = StoryObj<typeof ChangePassword>

const both = { 'Current password': ann.password, 'New password': 'Battery-Staple-8?' }

export const Default: Story = { play: async (context) => personAt(context).arrivesAt('Change your password') }
export const Dark: Story = { ...Default, ...dark }
export const Narrow: Story = { ...Default, ...narrow }
export const RightToLeft: Story = { ...Default, ...rightToLeft }

export const WrongPassword: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.types({ ...both, 'Current password': 'Wrong-Horse-9!' })
    await person.presses('Change password')
    await person.isIn('Current password')
    await person.finds({ ...both, 'Current password': 'Wrong-Horse-9!' })
  },
}

export const TooWeak: Story = {
  parameters: inPool({ ...accountPool, passwordPolicy: { MinimumLength: 12 } }),
  play: async (context) => {
    const person = personAt(context)
    await person.types({ ...both, 'New password': 'short' })
    await person.presses('Change password')
    await person.isIn('New password')
  },
}

export const Changed: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.types(both)
    await person.presses('Change password')
    await person.reads('Your password is changed.')
  },
}

export const ChangedAndAloneAgain: Story = {
  parameters: { ahead: elsewhere },
  play: async (context) => {
    const person = personAt(context)
    await person.types(both)
    await context.userEvent.click(context.canvas.getByLabelText('Sign out everywhere else'))
    await person.presses('Change password')
    await person.reads(/signed out everywhere else/)
  },
}

export const Pending: Story = {
  parameters: stuck,
  play: async (context) => {
    const person = personAt(context)
    await person.types(both)
    await person.presses('Change password')
    await person.waitsFor('Change password')
  },
}

export const ProofIsDue: Story = {
  parameters: { minutesAgo: 16 },
  play: async (context) => personAt(context).arrivesAt('Is it still you?'),
}
