import type { Meta, StoryObj } from '@storybook/react-vite'
import { DeviceList } from 'poolgate'
import { expect } from 'storybook/test'
import { accountPool } from './accountPool.ts'
import { personAt } from './person.ts'
import { elsewhere, nothing, offline, signedIn, stuck } from './signedIn.tsx'
import { dark, inPool, narrow, rightToLeft } from './staged.tsx'

const meta: Meta<typeof DeviceList> = {
  title: 'DeviceList',
  component: DeviceList,
  ...signedIn,
  parameters: { ...inPool(accountPool), ahead: elsewhere },
}
export default meta
type Story = StoryObj<typeof DeviceList>

export const Default: Story = { play: async (context) => personAt(context).reads('This device') }
export const Dark: Story = { ...Default, ...dark }
export const Narrow: Story = { ...Default, ...narrow }
export const RightToLeft: Story = { ...Default, ...rightToLeft }

/** A second press says yes. */
export const Forget: Story = {
  play: async (context) => {
    const person = personAt(context)
    await person.reads('This device')
    const [, other] = context.canvas.getAllByRole('button', { name: /^Forget/ })
    await context.userEvent.click(other!)
    await person.presses(/^Yes, forget/)
    await expect(context.canvas.getAllByRole('listitem')).toHaveLength(1)
  },
}

export const StopRemembering: Story = {
  parameters: { ahead: nothing },
  play: async (context) => {
    const person = personAt(context)
    await person.presses(/^Stop remembering/)
    await expect(await context.canvas.findByRole('button', { name: /^Remember/ })).toBeVisible()
  },
}

export const Empty: Story = {
  parameters: {
    ahead: nothing,
    afterwards: ({ answerNext }: { answerNext: (body: object) => void }) => answerNext({ Devices: [] }),
  },
  play: async (context) => personAt(context).reads(/No devices yet/),
}

export const Loading: Story = {
  parameters: stuck,
}

export const Offline: Story = {
  parameters: offline,
  play: async (context) => {
    const person = personAt(context)
    await person.reads(/No connection/)
    const { network } = context.loaded.scene
    network.state = 'on'
    await person.presses('Try again')
    await person.reads('This device')
  },
}

/** The pool tracks no devices. */
export const NotOffered: Story = {
  parameters: { ...inPool({ ...accountPool, deviceConfiguration: undefined } as object), ahead: nothing },
}
