import type { Meta, StoryObj } from '@storybook/react-vite'
import { DeviceList } from 'poolgate'
import { expect } from 'storybook/test'
import { accountPool } from '../test/support/accountPool.ts'
import type { TestPool } from '../test/support/pools.ts'
import { fault } from '../test/support/responses.ts'
import { signInOnAnotherDevice } from '../test/support/signedInUsers.ts'
import { dark, narrow, poolParameters, rightToLeft, testPoolOf } from './support/poolStory.tsx'
import { doNothing, offlineNetwork, signedInStory, stuckNetwork } from './support/signedInStory.tsx'
import { userAt } from './support/userActions.ts'

const meta: Meta<typeof DeviceList> = {
  title: 'Account/DeviceList',
  component: DeviceList,
  ...signedInStory,
  parameters: { ...poolParameters(accountPool), beforeSignIn: signInOnAnotherDevice },
}
export default meta
type Story = StoryObj<typeof DeviceList>

export const Default: Story = { play: async (context) => userAt(context).seeText('This device') }
export const Dark: Story = { ...Default, ...dark, tags: ['!autodocs', '!test'] }
export const Narrow: Story = { ...Default, ...narrow, tags: ['!autodocs', '!test'] }
export const RightToLeft: Story = { ...Default, ...rightToLeft, tags: ['!autodocs', '!test'] }

/** Says what will happen before it removes a device. */
export const RemoveQuestion: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.seeText('This device')
    const [, other] = context.canvas.getAllByRole('button', { name: /^Remove/ })
    await context.userEvent.click(other!)
    await user.seeText(/^Chrome on Linux will be removed/)
    await expect(context.canvas.getByRole('button', { name: 'Cancel' })).toHaveFocus()
  },
}
export const RemoveQuestionDark: Story = { ...RemoveQuestion, ...dark, tags: ['!autodocs', '!test'] }
export const RemoveQuestionNarrow: Story = { ...RemoveQuestion, ...narrow, tags: ['!autodocs', '!test'] }

/** Removes a device after a confirmation. */
export const Remove: Story = {
  play: async (context) => {
    const user = userAt(context)
    await user.seeText('This device')
    const [, other] = context.canvas.getAllByRole('button', { name: /^Remove/ })
    await context.userEvent.click(other!)
    await user.press('Cancel')
    await context.userEvent.click(context.canvas.getAllByRole('button', { name: /^Remove/ })[1]!)
    await user.seeText(/^Chrome on Linux will be removed/)
    await context.userEvent.click(context.canvas.getAllByRole('button', { name: /^Remove/ })[1]!)
    await user.seeText('Chrome on Linux removed')
    await expect(context.canvas.getAllByRole('listitem')).toHaveLength(1)
  },
}

export const StopRemembering: Story = {
  parameters: { beforeSignIn: doNothing },
  play: async (context) => {
    const user = userAt(context)
    await user.press(/^Ask for a code again/)
    await expect(await context.canvas.findByRole('button', { name: /^Skip codes on this device/ })).toBeVisible()
  },
}

export const Empty: Story = {
  parameters: {
    beforeSignIn: doNothing,
    afterSignIn: ({ answerNext }: { answerNext: (body: object) => void }) => answerNext({ Devices: [] }),
  },
  play: async (context) => userAt(context).seeText(/No devices yet/),
}

export const Loading: Story = {
  parameters: stuckNetwork,
  play: async (context) => userAt(context).seeLoading(),
}

export const Offline: Story = {
  parameters: offlineNetwork,
  play: async (context) => userAt(context).seeText(/^You're offline/),
}

export const BackOnline: Story = {
  tags: ['!dev', '!autodocs'],
  ...Offline,
  play: async (context) => {
    await Offline.play?.(context)
    const user = userAt(context)
    testPoolOf(context).network.state = 'on'
    await user.press('Try again')
    await user.seeText('This device')
  },
}

/** A pool without device tracking lists no devices. */
export const NotTracked: Story = {
  parameters: {
    // Storybook merges parameters, and would keep the value that `undefined` should replace.
    ...poolParameters({ ...accountPool, deviceConfiguration: null } as object),
    beforeSignIn: doNothing,
  },
  play: async (context) => userAt(context).seeText(/No devices yet/),
}

/** The service refuses to list devices. */
export const NotOffered: Story = {
  parameters: {
    beforeSignIn: doNothing,
    afterSignIn: ({ answers }: TestPool) => {
      answers.ListDevices = () => fault('FeatureUnavailableInTierException')
    },
  },
  play: async (context) => userAt(context).seeText(/^This option isn't available/),
}
