import type { Meta, StoryObj } from '@storybook/react-vite'
import { ProfileAttributes } from 'poolgate'
import { accountPool } from './accountPool.ts'
import { personAt } from './person.ts'
import { offline, signedIn, stuck } from './signedIn.tsx'
import { dark, inPool, narrow, rightToLeft } from './staged.tsx'

const meta: Meta<typeof ProfileAttributes> = {
  title: 'ProfileAttributes',
  component: ProfileAttributes,
  ...signedIn,
  parameters: inPool(accountPool),
}
export default meta
type Story = StoryObj<typeof ProfileAttributes>

export const Default: Story = { play: async (context) => personAt(context).reads('R&D') }
export const Dark: Story = { ...Default, ...dark }
export const Narrow: Story = { ...Default, ...narrow }
export const RightToLeft: Story = { ...Default, ...rightToLeft }

export const InGroups: Story = {
  args: {
    groups: [
      { title: 'You', attributes: ['given_name', 'family_name', 'birthdate'] },
      { title: 'How to reach you', attributes: ['email', 'phone_number'] },
    ],
  },
  play: async (context) => personAt(context).reads('How to reach you'),
}

export const Editing: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.presses('Edit First name')
    await person.isIn('First name')
    await person.types({ 'First name': 'Anna' })
    await person.presses('Save')
    await person.reads('Anna')
    await person.reads('Saved.')
  },
}

/** The number as it is written at home, beside its country. */
export const EditingPhone: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.presses('Edit Phone number')
    await person.finds({ Country: 'GB' })
    await person.types({ 'Phone number': '020 7946 0999' })
    await person.presses('Save')
    await person.reads(/New, waiting for its code/)
    person.readsMail('+442079460999')
  },
}

/** The pool's schema says what is accepted, before anything is sent. */
export const NotAccepted: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.presses('Edit Desk')
    await person.types({ Desk: '901' })
    await person.presses('Save')
    await person.reads('Not accepted. Check this value.')
    await person.finds({ Desk: '901' })
  },
}

/** The old address is shown as the current one until the new one is proven. */
export const PendingEmail: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.presses('Edit Email')
    await person.types({ Email: 'anna@example.com' })
    await person.presses('Save')
    await person.reads(/New, waiting for its code/)
    await person.isIn('Code')
    person.readsMail('anna@example.com')
  },
}

export const NewEmailProven: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.presses('Edit Email')
    await person.types({ Email: 'anna@example.com' })
    await person.presses('Save')
    await person.isIn('Code')
    await person.types({ Code: person.readsMail('anna@example.com') })
    await person.presses('Verify')
    await person.reads('anna@example.com')
  },
}

/** An address asks for a fresh proof where the last is old; what was typed is not lost. */
export const ProofIsDue: Story = {
  parameters: { minutesAgo: 16 },
  play: async (context) => {
    const person = personAt(context)
    await person.presses('Edit Email')
    await person.arrivesAt('Is it still you?')
    await person.types({ Password: 'Correct-Horse-9!' })
    await person.presses('Go on')
    await person.finds({ Email: 'ann@example.com' })
  },
}

export const Loading: Story = {
  parameters: stuck,
}

export const Offline: Story = {
  parameters: offline,
  play: async (context) => personAt(context).reads(/No connection/),
}
