import type { Meta, StoryObj } from '@storybook/react-vite'
import { AuthEventFeedback } from 'poolgate'
import { personAt } from './person.ts'
import { ann, type Scene } from './scene.tsx'
import { dark, narrow, rightToLeft, sceneOf, staged } from './staged.tsx'

const meta: Meta<typeof AuthEventFeedback> = {
  title: 'AuthEventFeedback',
  component: AuthEventFeedback,
  ...staged,
  args: {
    event: { username: ann.email, eventId: 'event-1', feedbackToken: 'token-1' },
    onChangePassword: () => {},
  },
}
export default meta
type Story = StoryObj<typeof AuthEventFeedback>

const answered = ({ answerNext }: Scene) => answerNext({})

export const Default: Story = { play: async (context) => personAt(context).arrivesAt('Was this you?') }
export const Dark: Story = { ...Default, ...dark }
export const Narrow: Story = { ...Default, ...narrow }
export const RightToLeft: Story = { ...Default, ...rightToLeft }

export const Mine: Story = {
  play: async (context) => {
    answered(sceneOf(context))
    const person = personAt(context)
    await person.presses('Yes, it was me')
    await person.reads(/nothing else to do/)
  },
}

export const NotMine: Story = {
  play: async (context) => {
    answered(sceneOf(context))
    const person = personAt(context)
    await person.presses('No, it was not me')
    await person.reads(/Change your password now/)
  },
}

/** A link that no longer works says so. */
export const Refused: Story = {
  play: async (context) => {
    await personAt(context).presses('Yes, it was me')
    await context.canvas.findByRole('button', { name: 'Yes, it was me' })
  },
}

export const Incomplete: Story = {
  args: { event: undefined },
  play: async (context) => personAt(context).reads(/This link is not complete/),
}
