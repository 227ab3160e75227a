import type { Meta, StoryObj } from '@storybook/react-vite'
import { AuthEventFeedback } from 'poolgate'
import type { TestPool } from '../test/support/pools.ts'
import { ann } from '../test/support/users.ts'
import { dark, narrow, poolStory, rightToLeft, testPoolOf } from './support/poolStory.tsx'
import { userAt } from './support/userActions.ts'

const meta: Meta<typeof AuthEventFeedback> = {
  title: 'Account/AuthEventFeedback',
  component: AuthEventFeedback,
  ...poolStory,
  args: {
    event: { username: ann.email, eventId: 'event-1', feedbackToken: 'token-1' },
    onChangePassword: () => {},
  },
}
export default meta
type Story = StoryObj<typeof AuthEventFeedback>

const acceptFeedback = ({ answerNext }: TestPool) => answerNext({})

export const Default: Story = { play: async (context) => userAt(context).seeHeading('Was this you?') }
export const Dark: Story = { ...Default, ...dark, tags: ['!autodocs', '!test'] }
export const Narrow: Story = { ...Default, ...narrow, tags: ['!autodocs', '!test'] }
export const RightToLeft: Story = { ...Default, ...rightToLeft, tags: ['!autodocs', '!test'] }

export const Recognized: Story = {
  play: async (context) => {
    acceptFeedback(testPoolOf(context))
    const user = userAt(context)
    await user.press('Yes, it was me')
    await user.seeText("Thanks, you're all set.")
  },
}

export const NotRecognized: Story = {
  play: async (context) => {
    acceptFeedback(testPoolOf(context))
    const user = userAt(context)
    await user.press('No, secure my account')
    await user.seeText(/^Change your password now/)
  },
}

/** Leads to the password change, because a link that was used or has expired can't be answered again. */
export const ExpiredLink: Story = {
  args: { event: { username: 'nobody@example.com', eventId: 'event-1', feedbackToken: 'token-1' } },
  play: async (context) => {
    const user = userAt(context)
    await user.press('No, secure my account')
    await user.seeText(/^This link has expired or was already used/)
    await user.seeButton('Change password')
  },
}

export const IncompleteLink: Story = {
  args: { event: undefined },
  play: async (context) => userAt(context).seeText(/^This link is incomplete/),
}
