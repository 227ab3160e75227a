import type { Meta, StoryObj } from '@storybook/react-vite'
import { DeleteAccount } from 'poolgate'
import { accountPool } from './accountPool.ts'
import { personAt } from './person.ts'
import { ann } from './scene.tsx'
import { signedIn } from './signedIn.tsx'
import { dark, inPool, narrow, rightToLeft } from './staged.tsx'

const meta: Meta<typeof DeleteAccount> = {
  title: 'DeleteAccount',
  component: DeleteAccount,
  ...signedIn,
  parameters: inPool(accountPool),
}
export default meta
type Story = StoryObj<typeof DeleteAccount>

export const Default: Story = { play: async (context) => personAt(context).arrivesAt('Delete your account') }
export const Dark: Story = { ...Default, ...dark }
export const Narrow: Story = { ...Default, ...narrow }
export const RightToLeft: Story = { ...Default, ...rightToLeft }

export const NotTheSame: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.types({ 'Type it here': 'anne@example.com' })
    await person.presses('Delete my account')
    await person.isIn('Type it here')
  },
}

/** Ends signed out. */
export const Farewell: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.types({ 'Type it here': ann.email })
    await person.presses('Delete my account')
    await person.reads(/Goodbye/)
  },
}

export const ProofIsDue: Story = {
  parameters: { minutesAgo: 16 },
  play: async (context) => personAt(context).arrivesAt('Is it still you?'),
}
